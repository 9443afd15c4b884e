import { type PersonLink, personLink } from '../person/view.ts';
import type { FieldPath, ViewContext } from '../view-context.ts';
import type { AuthorResult } from './query.ts';

export interface Authorship {
  /** This is the person whose profile is being read. */
  readonly self: boolean;
  readonly equalContribution: boolean;
  readonly corresponding: boolean;
}

export interface NamedAuthor extends PersonLink, Authorship {}

/**
 * An author of whom the CMS has no name: their page was taken down, and the paper's spelling is
 * not known. A list of authors without them would be another paper's.
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
 * @param selfIds the documents that stand for the person whose list it is; empty elsewhere
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
      if (printedName === undefined) return { ...link, ...authorship, self };
      const { id, kind, href } = link;
      const printed = { id, kind, ...(href && { href }), name: printedName };
      return path.field('printedName').annotate({ ...printed, ...authorship, self });
    }
    if (printedName !== undefined) {
      const printed = { id: printedName, name: printedName, kind: 'coauthor' as const };
      return path.field('printedName').annotate({ ...printed, ...authorship });
    }
    const unnamed = { id: `author-${index}`, kind: 'unnamed' as const, ...authorship };
    return path.field('person').annotate(unnamed, 'author');
  });
}
