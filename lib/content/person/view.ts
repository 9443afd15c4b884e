import { pathOf } from '../../pages/addresses.ts';
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
 * A person as a name with, for members, the address of the profile.
 *
 * @param path of the reference to the person
 */
export function personLink(
  person: PersonResult,
  path: FieldPath,
  { language }: ViewContext,
): PersonLink {
  const isCoauthor = person._type === 'coauthor' && !person.member;
  const { _id: id, name, slug } = person.member ?? person;
  const link: PersonLink = isCoauthor
    ? { id, name, kind: 'coauthor' }
    : {
        id,
        name,
        kind: 'member',
        ...(slug && { href: pathOf({ page: 'profile', slug }, language) }),
      };
  return path.annotate(link, name === '' && 'name');
}
