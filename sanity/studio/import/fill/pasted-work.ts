import {
  type PastedPiece,
  recognised,
  type UnusablePiece,
} from '../../../../lib/import/lookup/index.ts';
import type { LookupFailure, Lookups } from '../../../../lib/import/run/lookups.ts';
import { lookUpWork } from '../../../../lib/import/run/look-up-work.ts';
import { taskOf } from '../../../../lib/import/run/task-of.ts';
import type {
  ReadingProblem,
  SourceReading,
  SourceRecord,
} from '../../../../lib/import/source-record.ts';
import { groupedRecords } from '../../../../lib/import/work/grouped-records.ts';

/** A citation names a work by its DOI and by its arXiv id. More identifiers are of several works. */
const mostIdentifiers = 3;

/** What a text that was pasted into the form of a work describes. */
export type PastedWork =
  | { readonly kind: 'work'; readonly records: readonly SourceRecord[] }
  /** Neither an identifier nor a bibliography. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'several' }
  /** A person, of whom there are many works. */
  | { readonly kind: 'person' }
  | { readonly kind: 'unusable'; readonly pieces: readonly UnusablePiece[] }
  | { readonly kind: 'problems'; readonly problems: readonly ReadingProblem[] }
  /** A source could not be asked for now. */
  | { readonly kind: 'failed'; readonly failure: LookupFailure };

/**
 * Reads what was pasted: identifiers are asked for, a bibliography is read here.
 *
 * @throws when the site is away
 */
export async function readPastedWork(text: string, lookups: Lookups): Promise<PastedWork> {
  const pasted = recognised(text);
  switch (pasted.kind) {
    case 'empty':
      return { kind: 'nothing' };
    case 'tooMany':
      return { kind: 'several' };
    case 'bibliography': {
      // The parser of BibTeX is large; most forms do without.
      const { bibliographyReading } = await import('../paste/bibliography.ts');
      return workIn(await bibliographyReading(text));
    }
    case 'pieces':
      return lookUpPieces(pasted.pieces, lookups);
  }
}

async function lookUpPieces(pieces: readonly PastedPiece[], lookups: Lookups): Promise<PastedWork> {
  const usable = pieces.filter((piece) => piece.kind !== 'unusable');
  const works = usable.filter((piece) => !isPerson(piece));
  if (works.length > mostIdentifiers) return { kind: 'several' };
  if (works.length === 0) {
    return usable.length > 0
      ? { kind: 'person' }
      : { kind: 'unusable', pieces: pieces.filter((piece) => piece.kind === 'unusable') };
  }
  const tasks = works.flatMap((piece) => taskOf(piece) ?? []);
  const { failure, ...reading } = await lookUpWork(tasks, lookups);
  return failure === undefined ? workIn(reading) : { kind: 'failed', failure };
}

function isPerson({ kind }: PastedPiece): boolean {
  return kind === 'orcid' || kind === 'openAlexAuthor';
}

function workIn({ records, problems }: SourceReading): PastedWork {
  if (records.length === 0) {
    return problems.length === 0 ? { kind: 'nothing' } : { kind: 'problems', problems };
  }
  return groupedRecords(records).length > 1 ? { kind: 'several' } : { kind: 'work', records };
}
