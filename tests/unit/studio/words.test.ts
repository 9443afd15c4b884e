/** Every text of this project in the Studio is in a `words.ts`, in French and in English. */
import { globSync } from 'node:fs';
import { join } from 'node:path';

import { isRecord } from '@/sanity/schema/rules/is-record';

import { objections } from '../schema/french-typography';

const files = globSync('sanity/**/words.ts').toSorted();

interface Word {
  readonly name: string;
  readonly translated: Record<string, unknown>;
}

/** Every word of a table, whatever its depth: an object that has a language. */
function wordsBelow(value: unknown, name: string): Word[] {
  if (!isRecord(value)) return [{ name, translated: {} }];
  const isTable = Object.values(value).every(isRecord);
  return isTable
    ? Object.entries(value).flatMap(([key, inner]) => wordsBelow(inner, `${name}.${key}`))
    : [{ name, translated: value }];
}

const words = files.flatMap((file) => {
  const tables = jest.requireActual<Record<string, unknown>>(join(process.cwd(), file));
  return wordsBelow({ ...tables }, file);
});

/** The text of a word. A function is called with sample names or numbers. */
function texts(translated: unknown): string[] {
  if (typeof translated !== 'function') return [String(translated)];
  return ['X', 1, 2].map((about) => String(translated(about)));
}

const said = (language: string) => words.flatMap(({ translated }) => texts(translated[language]));

test('the words of the schema and of every part of the Studio are looked at', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'sanity/schema/rules/words.ts',
      'sanity/studio/actions/words.ts',
      'sanity/studio/inputs/authors/words.ts',
      'sanity/studio/language/words.ts',
      'sanity/studio/structure/words.ts',
    ]),
  );
  expect(words.length).toBeGreaterThan(100);
});

test.each(words)('$name is said in French and in English, and in the same way', (word) => {
  const { fr, en, ...others } = word.translated;
  expect(others).toEqual({});
  expect(typeof fr).toMatch(/^(string|function)$/);
  expect(typeof en).toBe(typeof fr);
  expect([...texts(fr), ...texts(en)].filter((text) => text.trim() === '')).toEqual([]);
});

test.each(words)('$name has the same gaps to fill in both languages', ({ translated }) => {
  const gaps = (text: unknown) => [...String(text).matchAll(/{{\w+}}/g)].map(String).toSorted();
  expect(gaps(translated.fr)).toEqual(gaps(translated.en));
});

test('the French is set as French is', () => {
  const french = said('fr').map((text) => text.replaceAll(/{{\w+}}/g, 'x'));
  expect(french.flatMap((text) => objections(text))).toEqual([]);
});

test('the English has no French spaces or straight quotes', () => {
  expect(said('en').filter((text) => /[\u202f\u00a0'"]/.test(text))).toEqual([]);
});
