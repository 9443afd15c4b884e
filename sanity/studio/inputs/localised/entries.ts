import { insert, set, setIfMissing, unset, type FormPatch } from 'sanity';

import { type Language, languages } from '../../../../lib/i18n/languages.ts';
import { isFilled } from '../../../schema/rules/is-filled.ts';
import { isRecord } from '../../../schema/rules/is-record.ts';

/** One language of a localised field, as `sanity-plugin-internationalized-array` 5 stores it. */
export interface Entry {
  readonly _key: string;
  readonly language: string | undefined;
  readonly value: unknown;
}

/** The entries of a localised field; what is malformed is left out. */
export function entriesOf(stored: unknown): Entry[] {
  if (!Array.isArray(stored)) return [];
  return stored
    .filter(isRecord)
    .flatMap(({ _key, language, value }) =>
      typeof _key === 'string'
        ? [{ _key, language: typeof language === 'string' ? language : undefined, value }]
        : [],
    );
}

/** The entry of a language: the first one, if there are two. */
export function entryIn(entries: readonly Entry[], language: Language): Entry | undefined {
  return entries.find((entry) => entry.language === language);
}

/** Whether an entry has visible text, or a block that is not text. */
export function isWritten(entry: Entry | undefined): boolean {
  const value = entry?.value;
  if (typeof value === 'string') return isFilled(value);
  return Array.isArray(value) && value.some(hasText);
}

function hasText(block: unknown): boolean {
  if (!isRecord(block)) return false;
  if (!Array.isArray(block.children)) return true;
  return block.children.some(
    (child: unknown) => isRecord(child) && typeof child.text === 'string' && isFilled(child.text),
  );
}

/**
 * The `_key` of a language's entry, or the one that a new entry would get. It is known in advance
 * so that presence can report the focus before anything is written.
 */
export function keyFor(entries: readonly Entry[], language: Language): string {
  const there = entryIn(entries, language);
  if (there) return there._key;
  const taken = new Set(entries.map(({ _key }) => _key));
  let key: string = language;
  for (let attempt = 2; taken.has(key); attempt += 1) key = `${language}-${attempt}`;
  return key;
}

/**
 * Patches that add an entry for a language, in the order of the languages.
 *
 * @param entry its `type` is the name of the field's type, such as `internationalizedArrayString`; an
 *   entry without a `value` has no text yet
 */
export function addEntry(
  entries: readonly Entry[],
  { type, language, value }: { type: string; language: Language; value?: string },
): FormPatch[] {
  const entry = {
    _key: keyFor(entries, language),
    _type: `${type}Value`,
    language,
    ...(value === undefined ? {} : { value }),
  };
  const later: readonly string[] = languages.slice(languages.indexOf(language) + 1);
  const next = entries.find((other) => later.includes(other.language ?? ''));
  return [
    setIfMissing([]),
    next ? insert([entry], 'before', [{ _key: next._key }]) : insert([entry], 'after', [-1]),
  ];
}

/** Patches that remove an entry, and the whole field with the last entry. */
export function removeEntry(entries: readonly Entry[], key: string): FormPatch[] {
  return entries.every((entry) => entry._key === key) ? [unset()] : [unset([{ _key: key }])];
}

/** Patches that set the text in a language. An empty text removes the entry. */
export function setEntryText(
  entries: readonly Entry[],
  { type, language, text }: { type: string; language: Language; text: string },
): FormPatch[] {
  const there = entryIn(entries, language);
  if (there) {
    return text === ''
      ? removeEntry(entries, there._key)
      : [set(text, [{ _key: there._key }, 'value'])];
  }
  return text === '' ? [] : addEntry(entries, { type, language, value: text });
}
