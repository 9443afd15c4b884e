import { markedText, missingWords, snippetOf, type TextPart } from '@/lib/content/search/matched';
import { soughtWords } from '@/lib/search/text-query';

/** Parts as a reader sees them, with brackets around what is marked. */
const read = (parts: readonly TextPart[] | undefined) =>
  parts?.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const marked = (text: string, sought: string) => read(markedText(text, soughtWords(sought)));
const snippet = (text: string, sought: string) => read(snippetOf(text, soughtWords(sought)));

test.each([
  ['a word without its accents', 'Un élagage précoce', 'elagage', 'Un [élagage] précoce'],
  ['the beginning of the last word', 'Un élagage', 'un ela', '[Un] [élagage]'],
  ['no beginning of another', 'Une unité', 'un x', 'Une unité'],
  ['every time', 'deep, Deep, deeper', 'deep', '[deep], [Deep], [deeper]'],
  ['a word after an elision', 'L’apprentissage', 'apprentissage', 'L’[apprentissage]'],
  ['a part of a compound', 'Jean-Pierre', 'pierre', 'Jean-[Pierre]'],
  ['a compound that is typed as one word', 'Ann O’Brien', 'obrien', 'Ann [O’Brien]'],
  ['a compound that is typed as the beginning of one', 'Jean-Pierre', 'jeanpi', '[Jean-Pierre]'],
  ['a ligature', 'Le cœur', 'coeur', 'Le [cœur]'],
  ['an accent as a sign of its own', 'e\u0301lan', 'elan', '[e\u0301lan]'],
  ['another script', '機械学習 と', '機械', '[機械学習] と'],
  ['nothing', 'Un texte', 'absent', 'Un texte'],
  ['nothing of nothing', '', 'absent', ''],
])('what is marked: %s', (_name, text, sought, parts) => {
  expect(marked(text, sought)).toBe(parts);
});

test('all parts together are the text', () => {
  const text = 'L’élagage d’un réseau – profond ; 50 % de « moins », Jean-Pierre O’Brien.';
  for (const sought of ['élagage', 'd r', 'pierre jean', 'obrien', '50', 'zzz', 'moins un']) {
    const parts = markedText(text, soughtWords(sought));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.every((part) => part.text !== '')).toBe(true);
  }
});

const filler = 'mots de remplissage '.repeat(20);

test('a short text is shown whole', () => {
  expect(snippet('Un texte court et bref', 'court')).toBe('Un texte [court] et bref');
});

test('of a long text the words around the first match are shown, cut between words', () => {
  const shown = snippet(`${filler}ici la cible se trouve ${filler}`, 'cible') ?? '';
  expect(shown).toMatch(/^… (?:mots|de|remplissage) /);
  expect(shown).toContain('ici la [cible] se trouve');
  expect(shown).toMatch(/ (?:mots|de|remplissage) …$/);
  expect(shown.length).toBeLessThan(220);
});

test('a match at the beginning or at the end has no gap on that side', () => {
  expect(snippet(`cible ${filler}`, 'cible')).toMatch(/^\[cible\] .* …$/);
  expect(snippet(`${filler}cible`, 'cible')).toMatch(/^… .* \[cible\]$/);
});

test('a match that stands in or after a word longer than what is shown is shown all the same', () => {
  const long = 'x'.repeat(300);
  expect(snippet(`${long}-cible ${filler}`, 'cible')).toContain('[cible]');
  expect(snippet(`${filler}${long} cible ${filler}`, 'cible')).toContain('[cible]');
  expect(snippet(`${filler}${long}-cible`, 'cible')).toContain('[cible]');
  expect(snippet(`cible-${long}`, 'cible')).toContain('[cible]');
});

test('no sign is cut in two', () => {
  const long = '😀'.repeat(200);
  const shown = snippet(`${long}-cible-${long} ${filler}`, 'cible') ?? '';
  expect(shown.isWellFormed()).toBe(true);
});

test('the words that matter most are shown, and the others are marked', () => {
  const text = `des mots ${filler}de la cible`;
  expect(read(snippetOf(text, ['d', 'cible'], ['cible']))).toMatch(/^… .* la \[cible\]$/);
});

test('a text without a match has no snippet', () => {
  expect(snippet(filler, 'absent')).toBeUndefined();
});

test.each([
  ['Devin Kwok', 'kwok devin', []],
  ['Devin Kwok', 'kwok 2025', ['2025']],
  ['Devin Kwok', 'dev', []],
  ['Devin Kwok', 'dev kwok', ['dev']],
  ['David Rolnick', 'd rolnick', []],
  ['Ann O’Brien', 'obrien', []],
  ['Jean-Pierre Roy', 'jeanpierre roy', []],
  ['', 'kwok', ['kwok']],
])('%j lacks of %j the words %j', (text, sought, missing) => {
  expect(missingWords(text, soughtWords(sought))).toEqual(missing);
});
