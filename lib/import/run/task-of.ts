import type { PastedPiece } from '../lookup/pasted.ts';
import type { LookupTask } from '../queue/batch.ts';

/** What an identifier asks sources for; undefined for a piece that holds none. */
export function taskOf(piece: PastedPiece): LookupTask | undefined {
  switch (piece.kind) {
    case 'doi':
      return { kind: 'doi', doi: piece.doi };
    case 'arxiv':
      return { kind: 'arxiv', arxivId: piece.arxivId };
    case 'orcid':
      return { kind: 'orcidWorks', orcid: piece.orcid };
    case 'openAlexWork':
      return { kind: 'openalexWork', id: piece.workId };
    case 'openAlexAuthor':
      return { kind: 'openalexWorks', author: piece.authorId, cursor: '*' };
    case 'unusable':
      return undefined;
  }
}
