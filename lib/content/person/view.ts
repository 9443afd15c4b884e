import { pathOf } from '../../pages/addresses.ts';
import { addressSlug } from '../draft-address.ts';
import type { FieldPath, ViewContext } from '../view-context.ts';
import type { PersonResult } from './query.ts';

/** A name, linked when there is a page for it. */
export interface PersonLink {
  readonly id: string;
  readonly name: string;
  readonly kind: 'member' | 'coauthor';
  readonly href?: string;
}

/**
 * A person as a name with the address of the profile, or of the coauthor's page; in a preview also
 * without an address.
 *
 * @param path of the reference to the person
 */
export function personLink(
  person: PersonResult,
  path: FieldPath,
  { language, isDraft }: ViewContext,
): PersonLink {
  const isCoauthor = person._type === 'coauthor' && !person.member;
  const { _id: id, name, slug: given = '' } = person.member ?? person;
  const slug = isDraft ? addressSlug({ _id: id, slug: given }) : given;
  const link: PersonLink = {
    id,
    name,
    kind: isCoauthor ? 'coauthor' : 'member',
    ...(slug && { href: pathOf({ page: isCoauthor ? 'coauthor' : 'profile', slug }, language) }),
  };
  return path.annotate(link, name === '' && 'name');
}
