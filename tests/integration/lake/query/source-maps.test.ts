import { applySourceDocuments, resolveEditInfo, resolveEditUrl } from '@sanity/client/csm';
import { createClient, stegaClean, stegaEncodeSourceMap } from '@sanity/client/stega';

import { startLake, type RunningLake } from '@/tests/harness/lake';
import { dataUrl } from '@/tests/harness/lake-requests';
import { clientOf, clientVersions } from '@/tests/harness/sanity-clients';

let running: RunningLake;

beforeAll(async () => {
  running = await startLake();
  const writer = clientOf(running, { perspective: 'raw' });
  await writer
    .transaction()
    .create({ _id: 'graphs', _type: 'topic', name: 'Graphs' })
    .create({
      _id: 'paper',
      _type: 'work',
      title: 'On graphs',
      topics: [{ _key: 'first', _type: 'reference', _ref: 'graphs' }],
      authors: [{ _key: 'ada', name: 'Ada' }],
    })
    .create({
      _id: 'drafts.paper',
      _type: 'work',
      title: 'On large graphs',
      authors: [
        { _key: 'bob', name: 'Bob' },
        { _key: 'ada', name: 'Ada L.' },
      ],
    })
    .commit();
});
afterAll(() => running.stop());

const query = '*[_type == "work"]{title, "by": authors[].name, "about": topics[0]->name}';

describe.each(clientVersions)('@sanity/client %i', (version) => {
  test('gets a source map when it asks for one, and none when it does not', async () => {
    const client = clientOf(running, { perspective: 'published' }, version);
    const asked = { filterResponse: false, resultSourceMap: 'withKeyArraySelector' } as const;
    const { result, resultSourceMap } = await client.fetch<unknown>(query, {}, asked);
    expect(result).toEqual([{ title: 'On graphs', by: ['Ada'], about: 'Graphs' }]);
    const documentValue = (document: number, path: number) => ({
      type: 'value',
      source: { type: 'documentValue', document, path },
    });
    expect(resultSourceMap).toEqual({
      documents: [
        { _id: 'paper', _type: 'work' },
        { _id: 'graphs', _type: 'topic' },
      ],
      paths: ["$['title']", "$['authors'][?(@._key=='ada')]['name']", "$['name']"],
      mappings: {
        "$[0]['title']": documentValue(0, 0),
        "$[0]['by'][0]": documentValue(0, 1),
        "$[0]['about']": documentValue(1, 2),
      },
    });

    const byIndex = await client.fetch<unknown>(
      query,
      {},
      { filterResponse: false, resultSourceMap: true },
    );
    expect(byIndex.resultSourceMap?.paths).toContain("$['authors'][0]['name']");
    const without = await client.fetch<unknown>(query, {}, { filterResponse: false });
    expect(without).not.toHaveProperty('resultSourceMap');
  });

  test('gets one for a query that is too long for an address', async () => {
    const client = clientOf(running, { perspective: 'published' }, version);
    const long = `${query}${' '.repeat(12_000)}`;
    const answer = await client.fetch<unknown>(
      long,
      {},
      { filterResponse: false, resultSourceMap: true },
    );
    expect(answer.resultSourceMap?.documents).toHaveLength(2);
  });
});

async function draftsWithMap() {
  const { result, resultSourceMap } = await clientOf(running).fetch<
    { title: string; by: string[] }[]
  >(
    query,
    {},
    {
      perspective: 'drafts',
      filterResponse: false,
      resultSourceMap: 'withKeyArraySelector',
    },
  );
  if (resultSourceMap === undefined) throw new Error('There is no source map');
  return { result, resultSourceMap };
}

test('the links of an edited page lead to the draft, and to the element by its key', async () => {
  const { resultSourceMap } = await draftsWithMap();
  const options = { resultSourceMap, studioUrl: '/studio' };
  expect(resolveEditInfo({ ...options, resultPath: [0, 'by', 1] })).toMatchObject({
    id: 'drafts.paper',
    type: 'work',
    path: ['authors', { _key: 'ada', _index: -1 }, 'name'],
  });
  expect(resolveEditUrl({ ...options, resultPath: [0, 'title'] })).toMatch(
    /^\/studio\/intent\/edit\/.*id=paper;type=work;path=title/,
  );
});

test('what is typed shows in a result through its source map', async () => {
  const { result, resultSourceMap } = await draftsWithMap();
  const typed = {
    _id: 'drafts.paper',
    _type: 'work',
    title: 'On larger graphs',
    authors: [
      { _key: 'ada', name: 'Ada Lovelace' },
      { _key: 'bob', name: 'Bob' },
    ],
  };
  const shown = applySourceDocuments(
    result,
    resultSourceMap,
    ({ _id }) => (_id === typed._id ? typed : undefined),
    (changed) => changed,
    'drafts',
  );
  expect(shown).toEqual([{ title: 'On larger graphs', by: ['Bob', 'Ada Lovelace'], about: null }]);
});

test('a client with stega hides the way to the field in each text', async () => {
  const { result, resultSourceMap } = await draftsWithMap();
  const encoded = stegaEncodeSourceMap(result, resultSourceMap, {
    enabled: true,
    studioUrl: '/studio',
  });
  for (const text of [encoded[0]?.title, encoded[0]?.by[1]]) {
    expect(text?.length).toBeGreaterThan(String(stegaClean(text)).length);
  }
  expect(stegaClean(encoded)).toEqual(result);

  const client = createClient({
    ...clientOf(running).config(),
    perspective: 'drafts',
    stega: { enabled: true, studioUrl: '/studio' },
  });
  expect(await client.fetch(query)).toEqual(encoded);
});

test('a visitor’s source map names nothing unpublished', async () => {
  const visitor = clientOf(running, { token: undefined, perspective: 'raw' });
  const { resultSourceMap } = await visitor.fetch<unknown>(
    '*{..., "more": *[_id in path("drafts.**")].title}',
    {},
    { filterResponse: false, resultSourceMap: true },
  );
  expect(resultSourceMap?.documents.map(({ _id }) => _id).sort()).toEqual(['graphs', 'paper']);
  expect(JSON.stringify(resultSourceMap)).not.toContain('drafts.');
});

test('another word than those that ask for a source map is 400', async () => {
  const status = async (resultSourceMap: string) =>
    (await fetch(dataUrl(running, 'query', { query: '1', resultSourceMap }))).status;
  expect(await Promise.all(['true', 'false', 'withKeyArraySelector'].map(status))).toEqual([
    200, 200, 200,
  ]);
  expect(await status('yes')).toBe(400);
});
