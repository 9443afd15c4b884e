/** People as other documents refer to them: researchers of the institute, and coauthors outside it. */
import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { pathOf } from '../routes/addresses.ts';
import type { Gap } from './phrase.ts';
import { nowhere, type Spot } from './spot.ts';
import type { PersonLink } from './views.ts';
import { filledString, optional, required, slugWire } from './wire.ts';

const memberWire = z.object({
  _id: z.string(),
  name: required(filledString),
  slug: required(slugWire),
});

/** A coauthor who has since become a member is shown, and linked, as that member. */
export const personFields = /* groq */ `
  _id, _type, name, "slug": slug.current,
  "member": select(_type == "coauthor" => member->{_id, name, "slug": slug.current})`;

export const personWire = z.object({
  _id: z.string(),
  _type: z.enum(['researcher', 'coauthor']),
  name: required(filledString),
  slug: optional(slugWire, 'slug of a person'),
  member: optional(memberWire, 'member a coauthor has become'),
});
export type PersonWire = z.output<typeof personWire>;

/**
 * A person as a name with, for members, the address of the profile.
 *
 * @param spot where it is said who it is
 */
export function personLink(
  person: PersonWire,
  language: Language,
  spot: Spot = nowhere,
): PersonLink {
  if (person._type === 'coauthor' && !person.member) {
    return { id: person._id, ...named(person.name), kind: 'coauthor', ...spot.mark };
  }
  const member = person.member ?? person;
  return {
    id: member._id,
    ...named(member.name),
    kind: 'member',
    ...(member.slug && { href: pathOf({ page: 'profile', slug: member.slug }, language) }),
    ...spot.mark,
  };
}

/** A name, or that there is none, as happens in drafts. */
export function named(name: string | undefined): { name: string; gap?: Gap } {
  return name === undefined ? { name: '', gap: 'name' } : { name };
}

/** What orders people in a list: the name they are filed under, or else the last word of their name. */
export function filingName(person: {
  name?: string | undefined;
  familyName?: string | undefined;
}): string {
  return person.familyName ?? person.name?.split(/\s+/u).at(-1) ?? '';
}

/** One or two letters that stand for a person without a portrait. */
export function initialsOf(name = ''): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  const first = words[0];
  const last = words.at(-1);
  const letters =
    first === undefined || last === undefined ? [] : first === last ? [first] : [first, last];
  return letters
    .map((word) => [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)][0])
    .map((grapheme) => grapheme?.segment.toLocaleUpperCase() ?? '')
    .join('');
}
