import { foldedText, wordsIn } from './folded-text.ts';
import { isGenericTitle, noticeIn } from './title-notice.ts';
import { countsParts, inDigits, titleNumbers, type TitleNumbers } from './title-numbers.ts';
import { americanSpelling } from './title-spelling.ts';
import { titleWithoutTex } from './title-tex.ts';

/** A title as it is compared. */
export interface ReadTitle {
  /** In order, folded, in one spelling, without articles. */
  readonly words: readonly string[];
  /** The words without blanks, so that `non-linear` is `nonlinear`. Empty for a title without letters and digits. */
  readonly compact: string;
  /** What it is about: without small words, in the singular. */
  readonly content: ReadonlySet<string>;
  readonly numbers: TitleNumbers;
  /** See `noticeIn`. */
  readonly notice: string;
  readonly isGeneric: boolean;
  /** What stands before a subtitle or a remark, compact: none where that counts parts. */
  readonly heads: readonly string[];
}

/** Longer titles are abstracts in the wrong field; cutting them bounds the work. */
const maxTitleLength = 600;

/** How many parts of a title are looked at for a subtitle. */
const maxHeads = 3;

/** Reads a title for comparing. @param title may have inline TeX between single dollars */
export function readTitle(title: string): ReadTitle {
  const folded = withoutPrefixHyphens(foldedText(titleWithoutTex(title.slice(0, maxTitleLength))))
    .replace(/^[[(]?retracted(?: article| paper)?[\])]?\s*[:.–—-]?\s+/, '')
    .replaceAll(/(\d)[,\u2009\u202f](?=\d{3}(?!\d))/g, '$1')
    .replaceAll(/(\p{L})'s(?!\p{L})/gu, '$1s')
    .replaceAll(/(?<!\p{L})(?:[ldcjmnst]|qu)'(?=\p{L})/gu, '');
  const raw = withoutArticles(wordsIn(folded));
  const words = raw.map(normalWord);
  return {
    words,
    compact: words.join(''),
    content: contentOf(words),
    numbers: titleNumbers(raw),
    notice: noticeIn(folded.split(segmentEnd).map((part) => part.trim())),
    isGeneric: isGenericTitle(words),
    heads: headsOf(folded),
  };
}

/** `pre-training` is written `pretraining` as often, and is one word then. */
const prefixed =
  /(?<![\p{L}\p{N}])(pre|non|semi|self|multi|co|re|anti|auto|over|under|sub|super|meta|inter|intra|post|hyper|bi|tri|cyber|micro|macro|neuro|bio|hetero|homo|pseudo|quasi)[-\u2010\u2013](?=\p{L}{3})/gu;

function withoutPrefixHyphens(folded: string): string {
  return /[-\u2010\u2013]/.test(folded) ? folded.replaceAll(prefixed, '$1') : folded;
}

const segmentEnd = /[:;.?!()[\]{}|–—]|\s-\s/;

/** Where a subtitle or a remark begins. */
const subtitleStart = /[:：;]\s|[.?!]\s|\s[–—-]\s|\s[([]/g;

/** What stands before each subtitle, where the subtitle is one and not the number of a part. */
function headsOf(folded: string): string[] {
  return [...folded.matchAll(subtitleStart)].slice(0, maxHeads).flatMap(({ index }) => {
    const [head, subtitle] = [wordsIn(folded.slice(0, index)), folded.slice(index)];
    if (head.length === 0 || wordsIn(subtitle).length === 0 || countsParts(subtitle)) return [];
    return [withoutArticles(head).map(normalWord).join('')];
  });
}

const articles: ReadonlySet<string> = new Set('a an the and et und y le la les un une'.split(' '));

/** An article at the end is a letter: “Vitamin A”. A title of articles only keeps them. */
function withoutArticles(words: readonly string[]): readonly string[] {
  const kept = words.filter((word, place) => !articles.has(word) || place === words.length - 1);
  return kept.length > 0 ? kept : words;
}

function normalWord(word: string): string {
  return americanSpelling(inDigits(word));
}

const smallWords: ReadonlySet<string> = new Set(
  (
    'of in on for to from with by at as is are be can do does into over under through via using towards toward ' +
    'between its their our we it this that or how what why when de du des d en dans sur pour par au aux avec ' +
    'der die das von fur mit im'
  ).split(' '),
);

function contentOf(words: readonly string[]): ReadonlySet<string> {
  const content = words.filter((word) => !smallWords.has(word)).map(singular);
  return new Set(content.length > 0 ? content : words);
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
