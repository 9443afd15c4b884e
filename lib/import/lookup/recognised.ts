import { addressIdentifier } from './address-identifier.ts';
import { bareIdentifier } from './bare-identifier.ts';
import { bibliographyFormat } from '../bibliographies/bibliography-format.ts';
import { type Pasted, type PastedPiece, unusable, type UnusablePiece } from './pasted.ts';

/** As many as two minutes of questions, one a second, for an editor who looks on. */
const mostPieces = 200;

/** No browser and no identifier makes a longer one. */
const longestWord = 2048;

/**
 * What an editor pasted: a bibliography, or identifiers and addresses in any text, a list of references for example.
 * In a line that holds one, the other words are left out; a line that holds none is quoted.
 */
export function recognised(text: string): Pasted {
  const format = bibliographyFormat(text);
  if (format !== undefined) return { kind: 'bibliography', format };
  const pieces = withoutRepeats(text.split(/[\n\r\u2028\u2029]+/).flatMap(piecesOfLine));
  if (pieces.length === 0) return { kind: 'empty' };
  if (pieces.length > mostPieces) {
    return { kind: 'tooMany', count: pieces.length, most: mostPieces };
  }
  return { kind: 'pieces', pieces };
}

function piecesOfLine(line: string): PastedPiece[] {
  const words = wordsOf(line);
  const found = words
    .filter((word) => word.length <= longestWord)
    .flatMap((word) => bareIdentifier(word) ?? addressIdentifier(word) ?? []);
  if (found.length === 0 && words.length > 0) return [unusable(line.trim(), 'words')];
  // A reference often has its DOI and the address of a page.
  const isEnough = found.some(({ kind }) => kind !== 'unusable');
  return found.filter((piece) => !isEnough || piece.kind !== 'unusable' || !isPage(piece));
}

function isPage({ reason }: UnusablePiece): boolean {
  return reason === 'address';
}

/** The words of a line, without what stands around them in a sentence, in Markdown or in a table. */
function wordsOf(line: string): string[] {
  return line
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .split(/\s+/)
    .flatMap((word) => word.split(betweenIdentifiers))
    .map((word) => (word.length > longestWord ? word : bareWord(afterLink(word))))
    .filter((word) => word !== '');
}

/** A comma or the like, when an identifier or an address comes after it: they may hold commas themselves. */
const betweenIdentifiers =
  /[,;|](?=<?(?:https?:\/\/|doi:|arxiv:|10\.\d{4,9}(?:\.\d+)*\/|\d{4}-\d{4}-\d{4}-|\d{4}\.\d{4,5}\b|[WA]\d{5}))/i;

/** The target of a link of Markdown, `[title](https://…)`, or of HTML, `href="https://…">`; else the word itself. */
function afterLink(word: string): string {
  const start = word.search(/https?:\/\//i);
  return start > 0 ? word.slice(start).replace(/".*$/, '') : word;
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/** A word without quotes, brackets and punctuation around it. A bracket that was opened in it stays: `10.1/(a)b`. */
function bareWord(word: string): string {
  const start = word.replace(/^[<([{"'«»“”„‘’‹›*_`]+/, '');
  let end = start.length;
  while (end > 0 && isOutside(start, end)) end -= 1;
  return start.slice(0, end);
}

function isOutside(word: string, end: number): boolean {
  const last = word.charAt(end - 1);
  if (/[.,;:!?"'«»“”„‘’‹›…*`]/.test(last)) return true;
  const opening = closing[last];
  return opening !== undefined && count(word, opening, end) < count(word, last, end);
}

function count(word: string, sign: string, end: number): number {
  let found = 0;
  for (let index = word.indexOf(sign); index >= 0 && index < end;) {
    found += 1;
    index = word.indexOf(sign, index + 1);
  }
  return found;
}

function withoutRepeats(pieces: readonly PastedPiece[]): PastedPiece[] {
  return [...new Map(pieces.map((piece) => [JSON.stringify(piece), piece])).values()];
}
