import {
  addEntry,
  entriesOf,
  isWritten,
  keyFor,
  removeEntry,
  setEntryText,
} from '@/sanity/studio/inputs/localised/entries';

const type = 'internationalizedArrayString';
const entry = (language: string, value?: unknown, _key = language) => ({
  _key,
  _type: `${type}Value`,
  language,
  value,
});

test('the first text in a field makes the list and its entry', () => {
  expect(setEntryText([], { type, language: 'en', text: 'PhD' })).toMatchObject([
    { type: 'setIfMissing', value: [] },
    { type: 'insert', position: 'after', path: [-1], items: [entry('en', 'PhD')] },
  ]);
});

test('French is put before the English that is there already', () => {
  const [, insert] = setEntryText(entriesOf([entry('en', 'PhD', 'k')]), {
    type,
    language: 'fr',
    text: 'Doctorat',
  });
  expect(insert).toMatchObject({ type: 'insert', position: 'before', path: [{ _key: 'k' }] });
});

test('a text is written into the entry of its language, whatever its key', () => {
  expect(
    setEntryText(entriesOf([entry('fr', 'Doc', 'x1')]), { type, language: 'fr', text: 'Doct' }),
  ).toMatchObject([{ type: 'set', path: [{ _key: 'x1' }, 'value'], value: 'Doct' }]);
});

test('a text that is cleared takes its entry away; the last one takes the field', () => {
  const both = entriesOf([entry('fr', 'Un'), entry('en', 'One')]);
  expect(setEntryText(both, { type, language: 'fr', text: '' })).toMatchObject([
    { type: 'unset', path: [{ _key: 'fr' }] },
  ]);
  expect(setEntryText(both.slice(1), { type, language: 'en', text: '' })).toMatchObject([
    { type: 'unset', path: [] },
  ]);
  expect(removeEntry(both, 'en')).toMatchObject([{ path: [{ _key: 'en' }] }]);
});

test('an empty text where there is none changes nothing', () => {
  expect(setEntryText([], { type, language: 'fr', text: '' })).toEqual([]);
});

test('an entry can be begun without a text, for an editor of its own', () => {
  const [, insert] = addEntry([], {
    type: 'internationalizedArrayBiography',
    language: 'en',
  });
  expect(insert).toMatchObject({ type: 'insert', position: 'after', path: [-1] });
  expect(insert).toHaveProperty('items', [
    { _key: 'en', _type: 'internationalizedArrayBiographyValue', language: 'en' },
  ]);
});

test('a key that another language has is not given again', () => {
  expect(keyFor(entriesOf([entry('fr', 'Un', 'en')]), 'en')).toBe('en-2');
});

test.each([[undefined], [null], ['text'], [{}], [[null, 1, 'x', { language: 'fr' }]]])(
  'of %j as a stored value nothing is shown and nothing breaks',
  (stored) => expect(entriesOf(stored)).toEqual([]),
);

test('written is what has something to see in it', () => {
  const block = (text: string) => ({ _type: 'block', children: [{ _type: 'span', text }] });
  const values: [unknown, boolean][] = [
    [undefined, false],
    ['', false],
    [' \u200b\u00a0', false],
    ['a', true],
    [[], false],
    [[block(' ')], false],
    [[block(''), block('a')], true],
    [[null, 4], false],
  ];
  for (const [value, written] of values) {
    expect(isWritten({ _key: 'k', language: 'fr', value })).toBe(written);
  }
});
