import anyAscii from 'any-ascii';

/** Longer texts are cut: no title, name or abstract is as long. */
const maxTextLength = 20_000;

/** French words that lose their last letter before a vowel: "l'apprentissage" is found by "apprentissage". */
const elision = /\b(?:[cdjlmnst]|qu)'(?=[a-z])/g;
/**
 * Words and compounds. A pattern of compounds alone would try every letter of a long word as a beginning: a text in
 * Chinese is one word, and took 0.8 s.
 */
const wordOrCompound = /[a-z0-9]+(?:['-][a-z0-9]+)*/g;

/**
 * A text as readers of French and English type it: small Latin letters without accents ("Altıntaş"
 * becomes "altintas", "cœur" "coeur", "Straße" "strasse", and other scripts their transcription).
 */
function folded(text: string): string {
  return anyAscii(text.slice(0, maxTextLength).normalize('NFC')).toLowerCase();
}

/** The words that a visitor types, folded. */
export function wordsOf(text: string): string[] {
  return (
    folded(text)
      .replace(elision, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/**
 * The words of a text that is searched, folded, with a space between two. A compound is also there as
 * one word, so that "obrien" and "jeanpierre" find "O’Brien" and "Jean-Pierre".
 */
export function indexedWords(texts: readonly string[]): string {
  return texts
    .flatMap((text) => {
      const compounds = (folded(text).match(wordOrCompound) ?? [])
        .filter((one) => /['-]/.test(one))
        .map((one) => one.replace(/['-]/g, ''));
      return [...wordsOf(text), ...compounds];
    })
    .join(' ');
}

/** A name or a title as lists are sorted by it. */
export function sortKey(text: string): string {
  return wordsOf(text).join(' ');
}
