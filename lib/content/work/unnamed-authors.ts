import type { ContentWarning } from '../content-reader.ts';
import type { WorkResult } from './query.ts';

/** Warnings about authors that pages show without a name. */
export function unnamedAuthors(works: readonly WorkResult[]): ContentWarning[] {
  return works.flatMap(({ _id: document, authors }) =>
    authors.flatMap(({ person, printedName }, index) =>
      person || printedName !== undefined
        ? []
        : [
            {
              document,
              path: `authors.${index}`,
              reason: 'nobody is referred to, and no name is printed',
              message: 'shown without a name',
            },
          ],
    ),
  );
}
