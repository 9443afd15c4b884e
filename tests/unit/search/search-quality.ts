import type { Finder } from './question-index.ts';
import type { SearchQuestion } from './questions.ts';

/** How many questions have the document that belongs first there, and among the first three. */
export interface SearchQuality {
  readonly first: number;
  readonly firstThree: number;
  /** The others, with what is first instead. */
  readonly notFirst: readonly { readonly text: string; readonly instead: string | undefined }[];
}

export function searchQuality(find: Finder, questions: readonly SearchQuestion[]): SearchQuality {
  const answers = questions.map((question) => ({ ...question, ids: find(question.text) }));
  return {
    first: answers.filter(({ first, ids }) => ids[0] === first).length,
    firstThree: answers.filter(({ first, ids }) => ids.slice(0, 3).includes(first)).length,
    notFirst: answers
      .filter(({ first, ids }) => ids[0] !== first)
      .map(({ text, ids }) => ({ text, instead: ids[0] })),
  };
}
