import { fold } from '../query/fold.ts';
import { foldCase, separator } from '../query/text-match.ts';
import { publishedIdOf } from './document-id.ts';
import { blockTextsOf, textsOf } from './document-texts.ts';
import { isRemoval } from './removal.ts';
import type { StoredDocument } from './types.ts';

/*
 * The words of the text index. They are coarser than those of `match` and of `text::query`, so that one index serves both.
 *
 * Why no match is missed. Let φ(t) be a text folded as for a search, then in upper case, without dots, other ASCII signs
 * that separate no words, and halves of surrogate pairs. Then
 * (a) φ works letter by letter: φ(st) = φ(s)φ(t). What depends on neighbours, a final sigma, is undone by the upper case.
 * (b) φ of a letter is φ of the same letter in the case in which `match` compares it, for every letter but U+0345.
 * (c) φ of a letter is φ of the letter folded for a search.
 * (d) φ of a sign that separates words is such a sign.
 * (b), (c) and (d) are tested for every code point.
 *
 * A word w that `match` takes from a text t is a stretch of t between two such signs, without some of its dots. By (a), (b)
 * and (d) φ(w) is a stretch of φ(t) between two such signs, and its parts are words of the index. The words of `text::query`
 * are of the folded text, which by (c) has the same φ. So of a term that must be w, every part of φ is a word of the index;
 * of a term that begins with p before its first wildcard, every part of φ(p), and the last may be the beginning of a word.
 * Where p ends within a surrogate pair, φ(p) ends before it, and is the beginning of φ(w) none the less.
 */

/** ASCII signs that may be in a word, and halves of pairs. */
const ignored = /[\0\x02-\x08\x0e-\x1f.=_`~\x7f]|\p{Cs}/gu;
/** The texts of a list come to `text::query` with this between them (`lookup-key.ts`), so that it separates words too. */
const itemSeparator = /\x01/g;

/** Of a word, in code points. Of a longer one, the beginning counts. */
const maxWordLength = 40;
/** Of one document: words, each once, and characters of its texts. One with more is a candidate for every search. */
const maxWords = 20_000;
const maxCharacters = 512 * 1024;

/** Characters of one attribute. Beyond, its words are those of the document. */
const maxShortText = 512;

/** The exception to (b). A document that has it is a candidate for every search. */
const irregular = '\u0345';

/** Words for what is not in the texts. A text that contains one is a candidate too many. */
export const markers = {
  /** The document is a candidate for every search. */
  always: '\ue000ALWAYS',
  /** After the prefix of an attribute: its words are only among those of the document. */
  long: '\ue000LONG',
  /** The document has an attribute `_score`. */
  scored: '\ue000SCORED',
  /** In a release: there the document is deleted. */
  removal: '\ue000REMOVAL',
} as const;

/** The parts of φ(text), see above. The first and the last are empty where φ begins or ends with a separator. */
export function partsOf(text: string): string[] {
  return foldCase(fold(text))
    .replace(ignored, '')
    .replace(itemSeparator, ' ')
    .split(separator)
    .map((part) =>
      part.length > maxWordLength ? [...part].slice(0, maxWordLength).join('') : part,
    );
}

/**
 * What the words of one attribute begin with. Its name is cut to ASCII: of two that become the same, both are candidates.
 */
export function attributePrefix(attribute: string): string {
  return `${attribute.replace(/[^A-Za-z0-9]/g, '')}\ue001`;
}

/**
 * The words that the index keeps of a document, each once, with spaces between: those of all its texts, and again those of
 * each attribute with a short text, so that a word of many abstracts and few titles is looked for in the titles.
 */
export function indexedWords(document: StoredDocument): string {
  const { _id: id, ...attributes } = document;
  const words = new Set<string>();
  let characters = 0;
  const add = (attribute: string, texts: readonly string[]): void => {
    const text = texts.join('\n');
    characters += text.length;
    if (text === '' || characters > maxCharacters) return;
    if (text.includes(irregular)) words.add(markers.always);
    const prefix = attributePrefix(attribute);
    const isLong = text.length > maxShortText;
    if (isLong) words.add(prefix + markers.long);
    for (const part of partsOf(text)) {
      if (part === '') continue;
      words.add(part);
      if (!isLong) words.add(prefix + part);
    }
  };
  // In most perspectives `_id` is the published one.
  add('_id', [id, publishedIdOf(id)]);
  for (const [name, value] of Object.entries(attributes)) {
    const attribute = { [name]: value };
    add(name, [...textsOf(attribute), ...blockTextsOf(attribute)]);
  }
  if (characters > maxCharacters || words.size > maxWords) return markers.always;
  if (document['_score'] !== undefined) words.add(markers.scored);
  if (isRemoval(document)) words.add(markers.removal);
  return [...words].join(' ');
}
