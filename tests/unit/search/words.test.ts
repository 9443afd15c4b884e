import { soughtWords, withAll, withAny } from '@/lib/search/text-query';
import { indexedWords, sortKey, wordsOf } from '@/lib/search/words';

test.each([
  ['accents', 'Élève à Montréal', ['eleve', 'a', 'montreal']],
  ['accents as signs of their own', 'Nguyễn'.normalize('NFD'), ['nguyen']],
  ['a ligature', 'Cœur, Œuvre, æther', ['coeur', 'oeuvre', 'aether']],
  ['a typographic ligature', 'ﬁne-tuning', ['fine', 'tuning']],
  ['a sharp s, small and capital', 'Weiß WEIẞ Straße', ['weiss', 'weiss', 'strasse']],
  ['a capital i with a dot, and a small one without', 'İpek Altıntaş', ['ipek', 'altintas']],
  ['strokes', 'Łukasz Østergaard Đorđe', ['lukasz', 'ostergaard', 'dorde']],
  ['hyphens of every kind', 'a-b c‐d e‑f g–h', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ['a hyphen that nobody sees', 'appren\u00adtissage', ['apprentissage']],
  ['spaces that do not break', 'oui\u00a0: non\u202f!', ['oui', 'non']],
  ['an apostrophe, straight or not', "O’Brien O'Brien", ['o', 'brien', 'o', 'brien']],
  [
    'elisions',
    "L’apprentissage d'un réseau qu’elle n’a pas",
    ['apprentissage', 'un', 'reseau', 'elle', 'a', 'pas'],
  ],
  ['what only looks like an elision', 'aujourd’hui don’t', ['aujourd', 'hui', 'don', 't']],
  ['an elided name', 'Marie D’Amour', ['marie', 'amour']],
  ['Greek and Cyrillic', 'Ελλάδα Москва', ['ellada', 'moskva']],
  ['Chinese and Korean, a run of signs as one word', '機械学習 한국', ['jixiexuexi', 'hangug']],
  ['figures of other scripts', '٣٤', ['34']],
  ['an initial', 'D. Rolnick', ['d', 'rolnick']],
  ['operators of a query', '"a" OR b* NEAR(c) -d ^e', ['a', 'or', 'b', 'near', 'c', 'd', 'e']],
  ['signs alone', '… ! ؟ —', []],
  ['nothing', '', []],
])('%s', (_name, text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['O’Brien', 'o brien obrien'],
  ['Jean‑Pierre', 'jean pierre jeanpierre'],
  ['Marie D’Amour', 'marie amour damour'],
  ['l’auto-encodeur', 'auto encodeur lautoencodeur'],
])('%s is also found as one word', (text, words) => {
  expect(indexedWords([text])).toBe(words);
});

test('the words of several texts follow each other', () => {
  expect(indexedWords(['Un', 'Deux'])).toBe('un deux');
});

test('a text longer than any field is cut, and its end is not half a sign', () => {
  expect(wordsOf('é '.repeat(50_000))).toHaveLength(10_000);
  expect(wordsOf(`${'a'.repeat(19_999)}😀`)).toEqual(['a'.repeat(19_999)]);
});

test.each(['a', '机', 'a-', 'qu’', 'é ', '-'])(
  'a text that has nothing but %j is split at once, however long it is',
  (part) => {
    const started = performance.now();
    indexedWords([part.repeat(20_000)]);
    expect(performance.now() - started).toBeLessThan(150);
  },
);

test('names are sorted without their accents', () => {
  const names = ['Zoé', 'Émile', 'eve', 'Eric', 'Łukasz', 'Loïc'];
  expect(names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    'Émile',
    'Eric',
    'eve',
    'Loïc',
    'Łukasz',
    'Zoé',
  ]);
});

test('of a long text the first words are looked for', () => {
  expect(soughtWords('un '.repeat(5_000))).toEqual(Array.from({ length: 12 }, () => 'un'));
});

test('the last word and an initial may be the beginning of a word, a figure may not', () => {
  expect(withAll(['d', 'rolnick'])).toBe('"d" * "rolnick" *');
  expect(withAll(['2', 'deep', 'lea'])).toBe('"2" "deep" "lea" *');
  expect(withAny(['deep', 'lea'])).toBe('"deep" OR "lea" *');
});
