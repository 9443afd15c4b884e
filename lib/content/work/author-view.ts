import { indexName, partsOf } from '../../citations/record-names.ts';
import { type PersonLink, personLink } from '../person/view.ts';
import type { FieldPath, ViewContext } from '../view-context.ts';
import type { AuthorResult } from './query.ts';

export interface Authorship {
  /** Whether this is the person whose profile shows the work. */
  readonly self: boolean;
  readonly equalContribution: boolean;
  readonly corresponding: boolean;
}

export interface NamedAuthor extends PersonLink, Authorship {
  /** As an index has the name, where its last word is not the family name. */
  readonly indexName?: string;
}

/**
 * An author whose name the CMS does not have: their document was taken down, and the name printed on
 * the paper was not entered. Without them, the list of authors would be wrong.
 */
export interface UnnamedAuthor extends Authorship {
  readonly id: string;
  readonly kind: 'unnamed';
  readonly name?: undefined;
  readonly href?: undefined;
}

export type Author = NamedAuthor | UnnamedAuthor;

/**
 * Every author, in the order of the paper.
 *
 * @param selfIds the `_id`s of the documents of the person whose list it is; empty elsewhere
 * @param field the path of the list of authors
 */
export function authorViews(
  authors: readonly AuthorResult[],
  { selfIds, field }: { selfIds: readonly string[]; field: FieldPath },
  context: ViewContext,
): Author[] {
  return authors.map((author, index) => {
    const { person, printedName } = author;
    const path = field.item(author._key);
    const authorship = {
      self: false,
      equalContribution: author.equalContribution ?? false,
      corresponding: author.corresponding ?? false,
    };
    if (person) {
      const link = personLink(person, path.field('person'), context);
      const self = [link.id, person._id].some((id) => selfIds.includes(id));
      const shown = person.member ?? person;
      const inIndexes = person.isOrganization
        ? undefined
        : indexName(printedName ?? shown.name, partsOf(author, shown));
      const own = { ...authorship, self, ...(inIndexes !== undefined && { indexName: inIndexes }) };
      if (printedName === undefined) return { ...link, ...own };
      const { id, kind, href } = link;
      const printed = { id, kind, ...(href && { href }), name: printedName };
      return path.field('printedName').annotate({ ...printed, ...own });
    }
    if (printedName !== undefined) {
      const printed = { id: printedName, name: printedName, kind: 'coauthor' as const };
      return path.field('printedName').annotate({ ...printed, ...authorship });
    }
    const unnamed = { id: `author-${index}`, kind: 'unnamed' as const, ...authorship };
    return path.field('person').annotate(unnamed, 'author');
  });
}
