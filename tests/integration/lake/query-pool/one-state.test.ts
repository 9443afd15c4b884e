import { startLake, type RunningLake } from '@/tests/harness/lake';
import { bearer, put } from '@/tests/harness/lake-requests';

let running: RunningLake;
beforeAll(async () => {
  running = await startLake();
});
afterAll(() => running.stop());

async function ask(query: string, params: Record<string, unknown>): Promise<unknown> {
  const address = `${running.origin}/v2025-02-19/data/query/production?perspective=raw`;
  const response = await fetch(address, {
    method: 'POST',
    headers: bearer(running.token),
    body: JSON.stringify({ query, params }),
  });
  expect(response.status).toBe(200);
  const { result }: { result: unknown } = await response.json();
  return result;
}

function remove(id: string): Promise<Response> {
  return fetch(`${running.origin}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: bearer(running.token),
    body: JSON.stringify({ mutations: [{ delete: { id } }] }),
  });
}

/** Every way to a document: by its id, its type, its slug, a reference to it, its words, and a scan. */
const ways = {
  byId: '*[_id == $id][0].n',
  byType: '*[_type == "round" && _id == $id][0].n',
  bySlug: '*[slug.current == $id][0].n',
  byReference: '*[_id == $holder][0].round->n',
  byWords: '*[name match $id && n >= 0][0].n',
  byScan: '*[n >= 0 && name == $id][0].n',
};

test('1,000 queries, each asked after a write was acknowledged, see what was written', async () => {
  const rounds = 250;
  const writers = ['a', 'b', 'c', 'd'];
  await Promise.all(
    writers.map(async (id) => {
      const holder = `holder-${id}`;
      const reference = { _type: 'reference', _ref: id, _weak: true };
      await put(running, { _id: holder, _type: 'holder', round: reference });
      const query = `{${Object.entries(ways).map(([name, each]) => `"${name}": ${each}`)}}`;
      for (let n = 0; n < rounds; n += 1) {
        const isDeleted = n % 10 === 9;
        const slug = { current: id };
        if (isDeleted) await remove(id);
        else await put(running, { _id: id, _type: 'round', name: id, slug, n });
        const seen = isDeleted ? null : n;
        const expected = Object.fromEntries(Object.keys(ways).map((name) => [name, seen]));
        expect(await ask(query, { id, holder })).toEqual(expected);
      }
    }),
  );
}, 120_000);

test('one query sees one state, however often it reads and whatever is written meanwhile', async () => {
  const twins = (n: number) => ['left', 'right'].map((_id) => ({ _id, _type: 'twin', n }));
  await put(running, ...twins(0));
  // What is between takes long enough for a write.
  const between = `count([${Array.from({ length: 120 }, (_, n) => n)}][count(*[_type == "twin" && n > ^.n]) > 0])`;
  const query = `{
    "first": *[_id == "left"][0].n, "between": ${between}, "second": *[_id == "right"][0].n,
    "all": *[_type == "twin"].n, "scan": *[defined(n) && _id in ["left", "right"]].n
  }`;
  let isWriting = true;
  let written = 0;
  const writing = (async () => {
    while (isWriting) await put(running, ...twins((written += 1)));
  })();
  const seen = new Set<unknown>();
  for (let round = 0; round < 150; round += 1) {
    const answer = Object(await ask(query, {}));
    const { first, second, all, scan } = answer;
    expect([second, ...all, ...scan]).toEqual([first, first, first, first, first]);
    seen.add(first);
  }
  isWriting = false;
  await writing;
  expect(seen.size).toBeGreaterThan(10);
}, 120_000);
