import { withParticle } from '../../citations/record-names.ts';
import { namesOrganization } from '../../domain/name-words.ts';
import type { SourceAuthor } from '../source-record.ts';
import { plainLine } from './written-text.ts';

/** The parts of a name, as the formats of bibliographies have them. */
export interface WrittenName {
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  readonly particle?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A person by the parts of the name, shown as "First von Last Jr", or an organization; undefined without letters. */
export function personOf(written: WrittenName): SourceAuthor | undefined {
  const [given, family, particle, suffix] = [
    written.given,
    written.family,
    written.particle,
    written.suffix,
  ].map((part) => plainLine(part ?? ''));
  const whole = family ? (particle ? withParticle(particle, family) : family) : (particle ?? '');
  const name = [given, whole, suffix].filter(Boolean).join(' ');
  if (!/\p{L}/u.test(name)) return undefined;
  // "ATLAS Collaboration" is no family of collaborations, although formats have parts of it.
  if (namesOrganization(name)) return { name, isOrganization: true };
  // Without a family name, the parts would not say what people are sorted by.
  if (!family) return { name, isOrganization: false };
  return {
    name,
    ...(given && { givenName: given }),
    familyName: family,
    ...(particle && { nameParticle: particle }),
    ...(suffix && { nameSuffix: suffix }),
    isOrganization: false,
  };
}

/** An organization; undefined for a name without letters. */
export function organizationOf(text: string): SourceAuthor | undefined {
  const name = plainLine(text);
  return /\p{L}/u.test(name) ? { name, isOrganization: true } : undefined;
}
