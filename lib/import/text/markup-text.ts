/** Texts of services, with markup or without, as plain lines and paragraphs with TeX between dollars. */
import { foldedLine, paragraphEnd, withoutInvisible, withoutMarkupSigns } from './folded.ts';
import { marks } from './markup-elements.ts';
import { piecesOfMarkup } from './markup-reader.ts';
import { mergedPieces, type Piece, plainOf, textOf } from './pieces.ts';
import { piecesOfTex } from './tex-in-source.ts';

/** Where paragraphs and headings end, which is a blank on a line. */
const blockEnds = new RegExp(`[${paragraphEnd}${marks.endsHeading}]`, 'g');

/**
 * One line without markup, such as a title: HTML, JATS and entities are gone, also when escaped twice; simple
 * `<sub>` and `<sup>`, MathML and `tex-math` are TeX between dollars; line breaks and runs of blanks are one blank.
 *
 * @returns an empty text where there is nothing to read
 */
export function markupLine(text: string): string {
  return foldedLine(withoutMarkupSigns(textOf(cleanPieces(text)).replaceAll(blockEnds, ' ')));
}

/** The same without TeX, for names, venues and addresses: `<sub>` is just its text, and dollars are dollars. */
export function plainLine(text: string): string {
  if (!/[<&\s\p{Cc}\p{Co}\p{Cf}\p{Cs}]/u.test(text)) return text.normalize();
  const plain = plainOf(cleanPieces(text, (source) => [{ kind: 'text', text: source }]));
  return foldedLine(withoutMarkupSigns(plain.replaceAll(blockEnds, ' '))).normalize();
}

/** Headings that say only what the whole is. */
const ofTheWhole =
  /^(?:abstract|summary|résumé|resume|resumen|zusammenfassung|riassunto|resumo)\s*[.:]?$/i;

/**
 * Paragraphs without markup, with a blank line between them, such as an abstract: a heading "Abstract" is left out,
 * "Methods" stands before its paragraph ("Methods: …").
 */
export function markupParagraphs(text: string): string {
  return textOf(cleanPieces(text))
    .replaceAll(
      new RegExp(`${marks.endsHeading}[\\s${paragraphEnd}${marks.endsHeading}]*`, 'g'),
      marks.endsHeading,
    )
    .split(paragraphEnd)
    .map(withHeading)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph, place) => (place === 0 ? withoutTheWord(paragraph) : paragraph))
    .join('\n\n');
}

function withHeading(paragraph: string): string {
  const parts = paragraph
    .split(marks.endsHeading)
    .map((part) => foldedLine(withoutMarkupSigns(part)));
  const rest = parts.at(-1) ?? '';
  const heading = parts.slice(0, -1).filter((part) => part !== '' && !ofTheWhole.test(part));
  if (rest === '') return '';
  return [...heading.map((part) => (/[.:?!]$/.test(part) ? part : `${part}:`)), rest].join(' ');
}

/** Words with which a sentence begins: "Abstract We show" has a heading in it, "Abstract interpretation is" has none. */
const beginning =
  /^(?:Abstract|ABSTRACT|Summary|SUMMARY)\s+(?=(?:A|An|The|This|These|We|In|Our|Here|It|To|For|On|Background|Objectives?|Purpose|Introduction|Although|Recent|While|With)\s)/;

function withoutTheWord(paragraph: string): string {
  return paragraph.replace(/^(?:abstract|summary|résumé)\s*[.:—–]\s+/i, '').replace(beginning, '');
}

function cleanPieces(text: string, ofText: (text: string) => Piece[] = piecesOfTex): Piece[] {
  const source = withoutInvisible(text);
  const pieces = /[<&]/.test(source)
    ? piecesOfMarkup(source)
    : [{ kind: 'text' as const, text: source }];
  return mergedPieces(pieces).flatMap((piece) =>
    piece.kind === 'text' ? ofText(withoutInlineMarks(piece.text).normalize()) : [piece],
  );
}

/**
 * Blanks at the ends of inline elements. Of a text printed with each element on its own line, those before a comma
 * and behind a bracket go. OpenAlex drops the blanks around elements: long words that it glued come apart
 * ("program<i>PLATON</i>"), and "<i>p</i>-value" and "non<i>i</i>" stay.
 */
function withoutInlineMarks(text: string): string {
  if (!/[\ue000\ue001]/.test(text)) return text;
  return text
    .replaceAll(/(?<=\ue001)\s*\n\s*(?=[),.;:\]/])/g, '')
    .replaceAll(/(?<=[([/])\s*\n\s*(?=\ue000)/g, '')
    .replaceAll(/(?<=\p{L}{4})\ue000+(?=\p{L}{3})/gu, ' ')
    .replaceAll(/(?<=\p{L}{3})\ue001+(?=\p{L}{4})/gu, ' ')
    .replaceAll(/[\ue000\ue001]/g, '');
}
