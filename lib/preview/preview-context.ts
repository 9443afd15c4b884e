import { createDataAttribute } from 'next-sanity';

import { annotated } from '../content/annotation.ts';
import type { ValidationIssue } from '../content/query-result/parse.ts';
import type { ViewContext } from '../content/view-context.ts';
import { fieldPath } from './field-path.ts';

/**
 * The context of views in a preview: they are annotated.
 *
 * @param page language of the page, the day (`YYYY-MM-DD`), and whether drafts are shown
 * @param issues of the query results that the views are made of
 */
export function previewContext(
  page: Pick<ViewContext, 'language' | 'today' | 'isDraft'>,
  issues: readonly ValidationIssue[],
): ViewContext {
  const { isDraft } = page;
  return {
    ...page,
    document: (id, type) =>
      fieldPath(createDataAttribute({ baseUrl: '/studio', id, type, path: [] }), isDraft),
    withValidationIssues: (view, documentId) => {
      const validationIssues = isDraft ? invalidTexts(issues, documentId) : [];
      return validationIssues.length > 0 ? annotated(view, { validationIssues }) : view;
    },
  };
}

/** The invalid texts that an editor typed into a document. */
function invalidTexts(issues: readonly ValidationIssue[], documentId: string): string[] {
  return issues
    .filter(({ document }) => document === documentId)
    .map(({ input }) => (typeof input === 'number' ? String(input) : input))
    .filter((input) => typeof input === 'string')
    .filter((text) => text.trim() !== '');
}
