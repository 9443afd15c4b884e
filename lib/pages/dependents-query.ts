import { pageKinds, pageNames } from './registry.ts';

/**
 * GROQ: the pages of every kind that show some documents, as
 * `{profile: [{slug, title, formerSlugs}], …}`.
 * Parameters as in `PageKind.dependents`.
 */
export const dependentsQuery = `{${pageNames
  .map((page) => `"${page}": ${pageKinds[page].dependents}`)
  .join(', ')}}`;

/** The parameters of `dependentsQuery`. */
export interface DependentsParams {
  readonly ids: string[];
  readonly type: string;
  readonly references: string[];
  readonly changedReferences: string[];
  readonly moved: boolean;
}
