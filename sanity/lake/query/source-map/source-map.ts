import { isDeepStrictEqual } from 'node:util';

import type { ViewedDocument } from '../dataset-view.ts';
import type { WorkMeter } from '../work-meter.ts';
import { indexedPath, KeyedPaths, segment } from './json-path.ts';
import { partOf, valueAt, type Key, type Traced } from './traced.ts';

/** How elements of arrays in documents are named: by their index, or by their `_key` where they have one. */
export type SourceMapKind = 'byIndex' | 'byKey';

type Source =
  | { readonly type: 'documentValue'; readonly document: number; readonly path: number }
  | { readonly type: 'literal' }
  | { readonly type: 'unknown' };

/**
 * Where each value of a result comes from (github.com/sanity-io/content-source-maps). A mapping is also that of
 * whatever is below its path and has none: the rest of the path is the same in the document.
 */
export interface ContentSourceMap {
  readonly documents: readonly { readonly _id: string; readonly _type: string }[];
  readonly paths: readonly string[];
  /** By the path in the result. */
  readonly mappings: Readonly<Record<string, { readonly type: 'value'; readonly source: Source }>>;
}

interface SourceMapOptions {
  readonly kind: SourceMapKind;
  /** The id under which a document is stored. */
  storedId(document: ViewedDocument): string;
  readonly meter: WorkMeter;
}

/** Of a mapping as JSON, without the path that it is for. */
const charactersOfMapping = 75;

/** The map of a result whose origins are all unknown. */
export const unknownSourceMap: ContentSourceMap = {
  documents: [],
  paths: [],
  mappings: { $: { type: 'value', source: { type: 'unknown' } } },
};

/**
 * Maps a result by a trace of it. What the trace says of a value holds only where the document has the very value of
 * the result; anything else is unknown. Nothing is said of `null`.
 * @throws LakeError 400 when the answer would be too large
 */
export function sourceMapOf(
  result: unknown,
  traced: Traced,
  { kind, storedId, meter }: SourceMapOptions,
): ContentSourceMap {
  const documents = new Map<string, { index: number; _id: string; _type: string }>();
  const paths = new Map<string, number>();
  const mappings: Record<string, { type: 'value'; source: Source }> = {};
  const keyed = new KeyedPaths();

  function sourceOf(origin: Traced, value: unknown): Source {
    if (origin.origin === 'literal') {
      return { type: isDeepStrictEqual(origin.value, value) ? 'literal' : 'unknown' };
    }
    if (origin.origin !== 'document') return { type: 'unknown' };
    const { document, path } = origin;
    const inDocument = path.reduce<unknown>((inner, key) => valueAt(inner, key), document);
    if (!isDeepStrictEqual(inDocument, value)) return { type: 'unknown' };
    const text = kind === 'byKey' ? keyed.text(document, path) : indexedPath(path);
    return { type: 'documentValue', document: indexOf(document), path: indexOfPath(text) };
  }

  function indexOf(document: ViewedDocument): number {
    const _id = storedId(document);
    const { _type } = document;
    const known = documents.get(_id) ?? { index: documents.size, _id, _type };
    documents.set(_id, known);
    return known.index;
  }

  function indexOfPath(text: string): number {
    const known = paths.get(text);
    if (known !== undefined) return known;
    meter.addSize(text.length);
    paths.set(text, paths.size);
    return paths.size - 1;
  }

  function visit(value: unknown, origin: Traced, path: string): void {
    meter.step();
    if (value === null || value === undefined) return;
    if (origin.origin === 'parts' && typeof value === 'object') {
      const keys: Iterable<Key> = Array.isArray(value) ? value.keys() : Object.keys(value);
      for (const key of keys) visit(valueAt(value, key), partOf(origin, key), path + segment(key));
      return;
    }
    meter.addSize(path.length + charactersOfMapping);
    mappings[path] = { type: 'value', source: sourceOf(origin, value) };
  }

  visit(result, traced, '$');
  return {
    documents: Array.from(documents.values(), ({ _id, _type }) => ({ _id, _type })),
    paths: [...paths.keys()],
    mappings,
  };
}
