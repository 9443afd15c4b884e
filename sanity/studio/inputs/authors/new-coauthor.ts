import { longestSlug, slugOf } from '../../../../lib/domain/index.ts';
import { isFilled } from '../../../schema/rules/is-filled.ts';

/** A coauthor as it is begun from a name alone: the rest is for its form. */
export interface NewCoauthor {
  readonly _id: string;
  readonly _type: 'coauthor';
  readonly name: string;
  readonly familyName: string;
  readonly slug?: { readonly _type: 'slug'; readonly current: string };
}

/** A name as someone typed it for a new person, or undefined when there is nothing of a name in it. */
export function nameFrom(query: string): string | undefined {
  const name = query
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return isFilled(name) && /\p{L}.*\p{L}/u.test(name) && name.length <= 200 ? name : undefined;
}

/**
 * The draft of a coauthor.
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
    familyName: name.split(' ').at(-1) ?? name,
    ...(slug === undefined ? {} : { slug: { _type: 'slug', current: slug } }),
  };
}

/** A name without a letter that an address can have gets none: its form then asks for one. */
function freeSlug(slug: string, taken: ReadonlySet<string>): string | undefined {
  if (slug === '') return undefined;
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) {
    const end = `-${number}`;
    free = `${slug.slice(0, longestSlug - end.length).replace(/-$/, '')}${end}`;
  }
  return free;
}

/**
 * A new author in the list of a work.
 *
 * @param isPublished a reference to someone who is not yet published says so, as Studio's own does
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
