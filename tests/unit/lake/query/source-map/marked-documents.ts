import type { StoredDocument } from '@/sanity/lake/store/types';

/** Stands for the text that names its own place. */
const here = '<here>';

function marked(value: unknown, id: string, path: readonly (string | number)[]): unknown {
  if (value === here) return `${id} ${JSON.stringify(path)}`;
  if (Array.isArray(value)) return value.map((item, index) => marked(item, id, [...path, index]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, marked(inner, id, [...path, name])]),
  );
}

const reference = (id: string) => ({ _type: 'reference', _ref: id });

function documentOf(id: string, type: string, n: number): StoredDocument {
  const attributes = {
    title: here,
    n: n % 4,
    tags: [here, 'same', here, 'same'],
    nested: { list: [{ label: here }, { label: here }], "it's": here },
    items: [
      { _key: 'a', label: here, inner: [here] },
      { _key: 'b', label: here, inner: [] },
      { _key: 'twice', label: here },
      { _key: 'twice', label: here },
      { label: here },
      { _key: "o'clock", label: here },
      here,
    ],
    mixed: [null, here, [here], { deep: here }][n % 4],
    ...(n % 3 > 0 && { one: reference(`a${(n + 1) % 4}`) }),
    refs: [reference(`b${n % 3}`), reference('nobody'), reference(`a${n % 4}`)],
  };
  const stamps = {
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-02T00:00:00Z',
  };
  return { _id: id, _type: type, ...stamps, ...Object(marked(attributes, id, [])) };
}

/** Documents in which no text but `same` is there twice, so that a text of a result has only one origin. */
export const markedDocuments: readonly StoredDocument[] = [
  ...['a0', 'a1', 'a2', 'a3', 'drafts.a1', 'drafts.a4'].map((id, n) => documentOf(id, 'a', n)),
  ...['b0', 'b1', 'b2', 'drafts.b0', 'versions.rel.b1'].map((id, n) => documentOf(id, 'b', n + 2)),
];

/** Every text in a value. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const markedTexts = new Set(textsOf(markedDocuments).filter((text) => text.endsWith(']')));

/** Is it, as it stands, a text that names its own place? */
export const isMarked = (text: string): boolean => markedTexts.has(text);
