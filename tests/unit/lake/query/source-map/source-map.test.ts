import { parseJsonPath, type ContentSourceMapParsedPath } from '@sanity/client/csm';
import { encodeIntoResult } from '@sanity/client/stega';
import fc from 'fast-check';

import { createQueryEngine, type QueryEngine, type QueryRequest } from '@/sanity/lake/query/engine';
import type { Perspective } from '@/sanity/lake/query/perspective';
import type { ContentSourceMap } from '@/sanity/lake/query/source-map/source-map';
import { publishedIdOf } from '@/sanity/lake/store/document-id';
import { openStore } from '@/sanity/lake/store/sqlite-store';
import type { Store } from '@/sanity/lake/store/store';
import { temporaryFolder } from '@/tests/harness/lake';
import { isMarked, markedDocuments, textsOf } from './marked-documents';
import { query } from './query-arbitrary';

const folder = temporaryFolder();
let store: Store;
let engine: QueryEngine;

beforeAll(() => {
  store = openStore({ directory: folder.path, onListenerError: () => {} });
  const changes = markedDocuments.map((result) => ({
    documentId: result._id,
    previous: null,
    result,
    mutations: [],
    operation: 'create' as const,
  }));
  store.commit({ id: 't', author: 'a', timestamp: '2026-01-01T00:00:00Z', changes });
  engine = createQueryEngine(store, { projectId: 'p', dataset: 'd' });
});
afterAll(() => {
  store.close();
  folder.remove();
});

const asked: QueryRequest = {
  params: { id: 'a1', given: { list: ['one', 'two'] } },
  perspective: 'raw',
  seesDrafts: true,
  identity: 'me',
};

interface Answer {
  readonly result: unknown;
  readonly map: ContentSourceMap;
}

async function answerTo(groq: string, request: Partial<QueryRequest> = {}): Promise<Answer> {
  const { result, sourceMap } = await engine.query(groq, {
    ...asked,
    sourceMap: 'byKey',
    ...request,
  });
  if (sourceMap === undefined) throw new Error('There is no source map');
  return { result: JSON.parse(JSON.stringify(result ?? null)), map: sourceMap };
}

/** A source map, so that it can be read: `id path` of each mapping. */
function told({ documents, paths, mappings }: ContentSourceMap): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mappings).map(([path, { source }]) => {
      if (source.type !== 'documentValue') return [path, source.type];
      return [path, `${documents[source.document]?._id} ${paths[source.path]}`];
    }),
  );
}

/** The value at a path, as a reader of the map finds it. */
function valueIn(value: unknown, path: ContentSourceMapParsedPath): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof step !== 'object') return Object(inner)[step];
    if (!Array.isArray(inner)) return undefined;
    return inner.find((item: unknown) => Object(item)['_key'] === step._key);
  }, value);
}

/** A document as the perspective shows it. */
function documentBehind(id: string | undefined, perspective: Perspective): unknown {
  const document = markedDocuments.find(({ _id }) => _id === id);
  if (document === undefined || perspective === 'raw') return document;
  return { ...document, _id: publishedIdOf(document._id), _originalId: document._id };
}

describe('where a value comes from', () => {
  test.each<[string, Record<string, string>]>([
    ['*[_id == "a0"][0].title', { $: "a0 $['title']" }],
    ['*[_id == "a0"]', { '$[0]': 'a0 $' }],
    ['*[_id == "a0"][0]{title}', { "$['title']": "a0 $['title']" }],
    ['*[_id == "a0"][0]{"x": nested.list}', { "$['x']": "a0 $['nested']['list']" }],
    ['*[_id == "a0"][0]{"x": tags[-2]}', { "$['x']": "a0 $['tags'][2]" }],
    [
      '*[_id == "a0"][0]{"x": tags[1..2]}',
      { "$['x'][0]": "a0 $['tags'][1]", "$['x'][1]": "a0 $['tags'][2]" },
    ],
    [
      '*[_id == "a0"][0]{"x": tags[@ == "same"]}',
      { "$['x'][0]": "a0 $['tags'][1]", "$['x'][1]": "a0 $['tags'][3]" },
    ],
    ['*[_id == "a0"][0]{"x": tags[3..3] + tags[0..0]}', { "$['x']": 'unknown' }],
    ['*[_id == "a1"][0]{"x": one->title}', { "$['x']": "a2 $['title']" }],
    [
      '*[_id == "a1"][0]{"x": refs[]->title}',
      { "$['x'][0]": "b1 $['title']", "$['x'][2]": "a1 $['title']" },
    ],
    [
      '*[_id == "a1"][0]{"x": nothing, "y": coalesce(nothing, title)}',
      { "$['y']": "a1 $['title']" },
    ],
    ['*[_id == "a1"][0]{"x": select(n > 1 => n, "few")}', { "$['x']": 'literal' }],
    ['*[_id == $id][0]{"x": $id, "y": $given}', { "$['x']": 'literal', "$['y']": 'literal' }],
    [
      '*[_id == "a1"][0]{"x": upper(title), "y": n + 1}',
      { "$['x']": 'unknown', "$['y']": 'unknown' },
    ],
    [
      '*[_id == "a0"]{nested}{"x": nested.list[0].label}',
      { "$[0]['x']": "a0 $['nested']['list'][0]['label']" },
    ],
    ['count(*)', { $: 'unknown' }],
    ['null', {}],
    ['{}', {}],
    ['diff::changedAny({"a": 1}, {"a": 2}, a)', { $: 'unknown' }],
  ])('%s', async (groq, expected) => {
    expect(told((await answerTo(groq)).map)).toEqual(expected);
  });

  test('is named by the `_key` of an element where that is the only one of its array', async () => {
    const groq = '*[_id == "a0"][0]{"x": items[].label}';
    const labels = {
      byKey: ["?(@._key=='a')", "?(@._key=='b')", '2', '3', '4', '5'],
      byIndex: [...'012345'],
    };
    for (const kind of ['byKey', 'byIndex'] as const) {
      const { map } = await answerTo(groq, { sourceMap: kind });
      expect(map.paths).toEqual(labels[kind].map((at) => `$['items'][${at}]['label']`));
    }
  });

  test('is a draft or a version where the perspective shows one', async () => {
    const idsIn = async (...perspective: string[]) =>
      (await answerTo('*[_id in ["a1", "b1"]]{title}', { perspective })).map.documents;
    const [a, b] = [{ _type: 'a' }, { _type: 'b' }];
    expect(await idsIn('published')).toEqual([
      { _id: 'a1', ...a },
      { _id: 'b1', ...b },
    ]);
    expect(await idsIn('rel', 'drafts', 'published')).toEqual([
      { _id: 'drafts.a1', ...a },
      { _id: 'versions.rel.b1', ...b },
    ]);
  });

  test('names nothing that its reader may not see', async () => {
    const { map } = await answerTo('*{title, "x": one->title}', { seesDrafts: false });
    expect(map.documents.map(({ _id }) => _id)).not.toContainEqual(expect.stringMatching(/\./));
    expect(map.documents).not.toHaveLength(0);
  });
});

test('a map is of the same result, says nothing wrong, and knows whatever is carried as it is', async () => {
  let carried = 0;
  const perspectives = fc.constantFrom<Perspective>('raw', ['published'], ['drafts', 'published']);
  const kinds = fc.constantFrom('byKey', 'byIndex');
  await fc.assert(
    fc.asyncProperty(query, perspectives, kinds, async (groq, perspective, sourceMap) => {
      const { result, map } = await answerTo(groq, { perspective, sourceMap });
      const alone = await engine.query(groq, { ...asked, perspective });
      expect(alone.sourceMap).toBeUndefined();
      expect(result).toEqual(JSON.parse(JSON.stringify(alone.result ?? null)));

      for (const [path, { source }] of Object.entries(map.mappings)) {
        if (source.type !== 'documentValue') continue;
        const document = documentBehind(map.documents[source.document]?._id, perspective);
        const inDocument = valueIn(document, parseJsonPath(map.paths[source.path] ?? ''));
        expect(inDocument).toEqual(valueIn(result, parseJsonPath(path)));
      }

      const mapped: string[] = [];
      const note = ({ value }: { value: string }): string => {
        mapped.push(value);
        return value;
      };
      encodeIntoResult(
        result,
        { ...map, documents: [...map.documents], paths: [...map.paths] },
        note,
      );
      const expected = textsOf(result).filter(isMarked);
      expect(mapped.filter(isMarked)).toEqual(expected);
      carried += expected.length;
    }),
    { numRuns: 800, seed: 11 },
  );
  expect(carried).toBeGreaterThan(10_000);
});

test('an answer that is too large only with its map is refused', async () => {
  const groq = '*{"x": [n, n, n, n, n, n, n, n, n, n]}';
  const answerSize = 4_000;
  const alone = { ...asked, limits: { milliseconds: 5_000, answerSize } };
  await expect(engine.query(groq, alone)).resolves.toBeDefined();
  const withMap = engine.query(groq, { ...alone, sourceMap: 'byIndex' });
  await expect(withMap).rejects.toMatchObject({ status: 400, message: /too large/ });
});

test('the time of a query is also that of its map', async () => {
  const params = { list: Array.from({ length: 3_000 }, (_, n) => n) };
  const request = { ...asked, params, limits: { milliseconds: 0, answerSize: 1_000_000 } };
  await expect(engine.query('$list[0..2999]', request)).resolves.toBeDefined();
  const withMap = engine.query('$list[0..2999]', { ...request, sourceMap: 'byIndex' });
  await expect(withMap).rejects.toMatchObject({ status: 400, message: /took longer/ });
});
