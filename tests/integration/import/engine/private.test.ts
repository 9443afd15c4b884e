/** What an import keeps is for editors: nobody else can read that it is there. */
import { batchDocument } from '@/lib/import/queue/batch';
import { decisionDocument, keptApart } from '@/lib/import/decisions/decision';
import { itemDocument } from '@/lib/import/queue/queue-item';
import { provenanceDocument } from '@/lib/import/provenance/provenance';
import { type RunningLake, startLake } from '@/tests/harness/lake';
import { clientsOf } from '@/tests/harness/sanity-clients';
import { queueItem } from '@/tests/unit/import/records/queue-items';
import { record } from '@/tests/unit/import/records/source-records';

const secret = 'Quetzalcoatlus';
const documents = [
  itemDocument(queueItem('secret', [record({ title: { text: secret } })])),
  batchDocument({
    _id: 'import.batch.secret',
    title: secret,
    startedAt: '2026-01-01T00:00:00Z',
    isStopped: true,
    total: 1,
    tasks: [{ kind: 'doi', doi: `10.5555/${secret}` }],
    problems: [],
  }),
  provenanceDocument({
    _id: 'import.provenance.open',
    work: 'open',
    identifiers: [`doi:10.5555/${secret}`],
    fields: [
      {
        _key: 'title',
        source: 'crossref',
        at: '2026-01-01T00:00:00Z',
        value: JSON.stringify(secret),
      },
    ],
  }),
  decisionDocument(keptApart(`publication-${secret}`, 'open')),
];

let lake: RunningLake;
beforeAll(async () => {
  lake = await startLake();
  const { writer } = clientsOf(lake);
  await writer.create({ _id: 'open', _type: 'publication', title: 'Open' });
  await writer.mutate([...documents.map((create) => ({ create: { ...create, seen: secret } }))]);
});
afterAll(() => lake.stop());

const perspectives = [
  undefined,
  'raw',
  'drafts',
  'previewDrafts',
  'published',
  'import',
  'import,drafts',
];
const queries = [
  '*',
  '*[_type match "import*"]',
  '*[_id in path("import.**")]',
  '*[_id match "import*"]._id',
  ...documents.map(({ _id }) => `*[_id == "${_id}"]`),
  `*[seen == "${secret}"]`,
  `count(*[seen == "${secret}"]) + 41`,
  '*[_id == "open"]{"provenance": *[_id == "import.provenance." + ^._id]}',
  '*[references("open")]',
  'array::unique(*._type)',
];

function get(path: string, token?: string): Promise<Response> {
  return fetch(`${lake.origin}${path}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
}
const query = (groq: string, perspective?: string) =>
  `/v2025-02-19/data/query/production?query=${encodeURIComponent(groq)}` +
  (perspective === undefined ? '' : `&perspective=${encodeURIComponent(perspective)}`);
const hides = (text: string) =>
  expect(text.replaceAll(/"query":"(?:[^"\\]|\\.)*"/g, '')).not.toMatch(
    /Quetzalcoatlus|import\.(?:item|batch|provenance|decision)|import(?:Item|Batch|Provenance|Decision)/,
  );

test.each(
  perspectives.flatMap((perspective) => queries.map((groq) => [perspective, groq] as const)),
)('in perspective %s, nobody finds by %s', async (perspective, groq) => {
  const text = await (await get(query(groq, perspective))).text();
  hides(text);
  expect(text).not.toContain('"result":45');
});

test('an editor finds all of them', async () => {
  const text = await (await get(query('*[_id in path("import.**")]', 'raw'), lake.token)).text();
  for (const { _id } of documents) expect(text).toContain(_id);
});

test.each(documents.map(({ _id }) => _id))('nobody reads %s by its `_id`', async (id) => {
  for (const path of [
    `/v2025-02-19/data/doc/production/${id}`,
    `/v2025-02-19/data/doc/production/open,${id}`,
    `/v2025-02-19/data/history/production/documents/${id}`,
    `/v2025-02-19/data/history/production/transactions/${id}`,
    `/v2025-02-19/data/history/production/events/documents/${id}`,
    '/v2025-02-19/data/references/production/documents/open/to',
  ]) {
    const text = await (await get(path)).text();
    // Who asks for an `_id` is told that it is left out; for one that is not there, too.
    expect(text).not.toContain('"seen"');
    expect(text).not.toMatch(/importItem|importBatch|importProvenance|importDecision/);
  }
});

test('what is left out for nobody reads as what is not there', async () => {
  const answers = await Promise.all(
    ['import.item.secret', 'import.item.nothing'].map(async (id) =>
      (await (await get(`/v2025-02-19/data/doc/production/${id}`)).text()).replaceAll(id, 'ID'),
    ),
  );
  expect(answers[0]).toBe(answers[1]);
});

test('nobody exports them', async () => {
  const text = await (await get('/v2025-02-19/data/export/production')).text();
  hides(text);
  expect(text).toContain('"open"');
});

test('nobody who listens hears of them', async () => {
  const controller = new AbortController();
  const path = `/v2025-02-19/data/listen/production?query=${encodeURIComponent('*')}&includeResult=true&visibility=query`;
  const response = await fetch(`${lake.origin}${path}`, { signal: controller.signal });
  const { writer } = clientsOf(lake);
  const reader = response.body?.getReader();
  let heard = '';
  const listening = (async () => {
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      heard += new TextDecoder().decode(next.value);
      if (heard.includes('Opened')) return;
    }
  })();
  await writer.mutate([
    ...documents.map(({ _id }) => ({ patch: { id: _id, set: { seen: `${secret} again` } } })),
    { create: { _id: 'import.item.later', _type: 'importItem', seen: secret } },
  ]);
  await writer.mutate([{ patch: { id: 'open', set: { title: 'Opened' } } }]);
  await listening;
  controller.abort();
  hides(heard);
  expect(heard).toContain('Opened');
});
