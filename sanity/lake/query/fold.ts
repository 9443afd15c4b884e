/** Letters that do not decompose into a base letter and an accent, with what people type for them. */
const unaccented: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  // The word after an elision ("l'apprentissage") is found by itself.
  "'": ' ',
  '’': ' ',
  ʼ: ' ',
};

/**
 * Folds a text for search: lower case, without accents, so that "altintas", "ostergaard" and "gul" find "Altıntaş",
 * "Østergaard" and "Gül".
 */
export function fold(value: string): string {
  const bare = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[ıøłđðħŧŋæœßþ'’ʼ]/g, (letter) => unaccented[letter] ?? letter);
}
