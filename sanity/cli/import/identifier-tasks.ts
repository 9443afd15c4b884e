import { recognised, unusableSentence } from '../../../lib/import/lookup/index.ts';
import type { PastedPiece } from '../../../lib/import/lookup/pasted.ts';
import type { LookupTask } from '../../../lib/import/queue/batch.ts';
import { taskOf } from '../../../lib/import/run/task-of.ts';
import { UsageError } from './usage-error.ts';

/** Commands that take identifiers. */
export const identifierKinds = ['doi', 'arxiv', 'orcid', 'openalex'] as const;
type IdentifierKind = (typeof identifierKinds)[number];

/** What each of them takes. A DOI of arXiv names a preprint. */
const taken: Readonly<Record<IdentifierKind, readonly PastedPiece['kind'][]>> = {
  doi: ['doi', 'arxiv'],
  arxiv: ['arxiv'],
  orcid: ['orcid'],
  openalex: ['openAlexWork', 'openAlexAuthor'],
};

const nouns: Readonly<Record<IdentifierKind, string>> = {
  doi: 'DOI',
  arxiv: 'identifier of arXiv',
  orcid: 'ORCID iD',
  openalex: 'identifier of OpenAlex (W… or A…)',
};

/**
 * What identifiers ask sources for: bare ones, or addresses that hold one.
 *
 * @throws UsageError for a word that is none
 */
export function tasksOf(kind: IdentifierKind, words: readonly string[]): LookupTask[] {
  if (words.length === 0) throw new UsageError(`"${kind}" needs a ${nouns[kind]}.`);
  const tasks = words.flatMap((word) => {
    const pasted = recognised(word);
    const pieces = pasted.kind === 'pieces' ? pasted.pieces : [];
    const bad = pieces.find((piece) => piece.kind === 'unusable');
    if (bad?.kind === 'unusable' && bad.reason !== 'words' && bad.reason !== 'address')
      throw new UsageError(`"${word}": ${unusableSentence(bad, 'en')}`);
    const fitting = pieces.filter((piece) => taken[kind].includes(piece.kind));
    if (fitting.length === 0) throw new UsageError(`"${word}" is no ${nouns[kind]}.`);
    return fitting.flatMap((piece) => taskOf(piece) ?? []);
  });
  return [...new Map(tasks.map((task) => [JSON.stringify(task), task])).values()];
}
