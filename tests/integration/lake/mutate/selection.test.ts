import type { SanityClient } from '@sanity/client';

import { startLake, type RunningLake } from '@/tests/harness/lake';
import { clientOf } from '@/tests/harness/sanity-clients';

let lake: RunningLake;
let client: SanityClient;

beforeAll(async () => {
  lake = await startLake();
  client = clientOf(lake, { perspective: 'raw' });
});
afterAll(() => lake.stop());

const bodies = (type: string) =>
  client.fetch<string[]>('*[_type == $type] | order(_id asc).state', { type });

test('a mutation’s query finds what the mutations before it in the transaction have written', async () => {
  await client
    .transaction()
    .create({ _id: 'first', _type: 'early', state: 'new' })
    .patch({ query: '*[_type == "early"]' }, { set: { state: 'seen' } })
    .create({ _id: 'second', _type: 'early', state: 'new' })
    .commit();
  expect(await bodies('early')).toEqual(['seen', 'new']);
  await client
    .transaction()
    .delete('first')
    .patch({ query: '*[_type == "early"]' }, { set: { state: 'left' } })
    .commit();
  expect(await bodies('early')).toEqual(['left']);
});

test('while others write, each mutation by query changes exactly what was there when it was written', async () => {
  await client.create({ _id: 'counter', _type: 'counter', total: 0 });
  const rounds = Array.from({ length: 20 }, (_, index) => index);
  await Promise.all([
    ...rounds.map((index) => client.create({ _id: `item-${index}`, _type: 'item', state: 'new' })),
    ...rounds.map(() =>
      client.mutate([
        { patch: { query: '*[_type == "counter" && total >= 0]', inc: { total: 1 } } },
      ] as never),
    ),
  ]);
  expect(await client.getDocument('counter')).toMatchObject({ total: 20 });
});

test('a query that takes too much memory is refused, and the lake goes on', async () => {
  const doubled = `{"a":[1,1]}${'{"a":[...a,...a]}'.repeat(27)}`;
  await expect(client.delete({ query: doubled })).rejects.toMatchObject({ statusCode: 400 });
  expect(await bodies('early')).toEqual(['left']);
});
