import { maxSlugLength, slugOf } from '../../../../lib/domain/index.ts';
import { type NameParts, proposedNameParts } from '../../../../lib/domain/name-parts.ts';
import { isFilled } from '../../../schema/rules/is-filled.ts';

/** A new coauthor of whom only the name is known. */
export interface NewCoauthor extends NameParts {
  readonly _id: string;
  readonly _type: 'coauthor';
  readonly name: string;
  readonly slug?: { readonly _type: 'slug'; readonly current: string };
}

/** The name of a new person from what was typed, or undefined when it holds no name. */
export function nameFrom(query: string): string | undefined {
  const name = query
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return isFilled(name) && /\p{L}.*\p{L}/u.test(name) && name.length <= 200 ? name : undefined;
}

/**
 * The draft of a coauthor, with the parts of the name where these can be told.
 *
 * @param id of the document once it is published
 * @param taken the slugs that coauthors have
 */
export function newCoauthor(id: string, name: string, taken: ReadonlySet<string>): NewCoauthor {
  const slug = freeSlug(slugOf(name), taken);
  return {
    _id: `drafts.${id}`,
    _type: 'coauthor',
    name,
    ...proposedNameParts(name),
    ...(slug === undefined ? {} : { slug: { _type: 'slug', current: slug } }),
  };
}

/**
 * A slug that nobody has. A name without a letter that a slug can have gives none; the form then
 * asks for one.
 */
function freeSlug(slug: string, taken: ReadonlySet<string>): string | undefined {
  if (slug === '') return undefined;
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) {
    const end = `-${number}`;
    free = `${slug.slice(0, maxSlugLength - end.length).replace(/-$/, '')}${end}`;
  }
  return free;
}

/**
 * A new author for the list of a work. A reference to an unpublished person gets
 * `_strengthenOnPublish`, as the Studio's own reference input does it.
 */
export function newAuthorship(
  key: string,
  person: { id: string; type: 'researcher' | 'coauthor'; isPublished: boolean },
) {
  return {
    _key: key,
    _type: 'authorship',
    person: {
      _type: 'reference',
      _ref: person.id,
      _weak: true,
      ...(person.isPublished
        ? {}
        : {
            _strengthenOnPublish: {
              type: person.type,
              weak: true,
              template: { id: person.type },
            },
          }),
    },
  };
}
