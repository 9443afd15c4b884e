import { type AcceptedItem, acceptItems } from '@/lib/import/accept/accept-items';
import { setItemStatus } from '@/lib/import/accept/item-status';
import { type AuthorChoice, importPeople } from '@/lib/import/authors/import-people';
import { arrival } from '@/lib/import/queue/arrival';
import { itemDocument, type QueueItem, queueItemIn } from '@/lib/import/queue/queue-item';
import { journal, record } from '../records/source-records';
import { type MemoryStore, memoryStore, refusal } from '../records/memory-store';
import { queueItem } from '../records/queue-items';

const numbered = (place: number): QueueItem =>
  queueItem(`k${place}`, [
    record({
      sourceId: `10.5555/${place}`,
      title: { text: `Work ${place % 7}` },
      versions: [journal({ doi: `10.5555/${place}` })],
    }),
  ]);
const many = (count: number) => Array.from({ length: count }, (_, place) => numbered(place));
const storeOf = (items: readonly QueueItem[]) => memoryStore(items.map(itemDocument));
const known = (store: MemoryStore, id: string) => queueItemIn(store.documents.get(id));

function accept(store: MemoryStore, accepted: readonly AcceptedItem[], signal?: AbortSignal) {
  const done: number[] = [];
  const people = importPeople([], () => undefined);
  const options = {
    people,
    slugs: new Set<string>(),
    now: () => new Date(0),
    signal,
    onProgress: (count: number) => done.push(count),
  };
  return acceptItems(store, accepted, options).then((report) => ({ ...report, done }));
}

const works = (store: MemoryStore) =>
  [...store.documents.values()].filter(({ _type }) => _type === 'publication');

test('fifty items are one transaction, and every slug is another one', async () => {
  const store = storeOf(many(120));
  const report = await accept(
    store,
    many(120).map((item) => ({ item })),
  );
  expect(report).toMatchObject({
    created: 120,
    changed: 0,
    unchanged: 0,
    failed: [],
    done: [50, 100, 120],
  });
  expect(store.made).toHaveLength(3);
  expect(new Set(works(store).map(({ slug }) => JSON.stringify(slug))).size).toBe(120);
});

test('a transaction that is refused is made again item by item, and only what is refused again fails', async () => {
  const store = storeOf(many(5));
  store.before = (mutations) => {
    if (JSON.stringify(mutations).includes('drafts.publication-k3')) throw refusal(409);
  };
  const report = await accept(
    store,
    many(5).map((item) => ({ item })),
  );
  expect(report).toMatchObject({ created: 4, failed: [{ item: { _id: 'import.item.k3' } }] });
  expect(works(store)).toHaveLength(4);
  expect(known(store, 'import.item.k3')?.status).toBe('open');
});

test('a work that somebody changed between reading and writing is read again', async () => {
  const store = storeOf([numbered(1)]);
  store.documents.set('drafts.w', { _id: 'drafts.w', _type: 'publication', _rev: 'd1' });
  store.before = () => {
    store.before = () => undefined;
    store.documents.set('drafts.w', {
      _id: 'drafts.w',
      _type: 'publication',
      _rev: 'd2',
      title: 'Mine',
    });
    throw refusal(409);
  };
  const report = await accept(store, [{ item: numbered(1), into: 'w' }]);
  expect(report).toMatchObject({ changed: 1, failed: [] });
  expect(store.documents.get('drafts.w')).toMatchObject({ title: 'Mine', type: 'article' });
});

test('an answer that is lost is no failure, and nothing is made twice', async () => {
  const store = storeOf(many(3));
  store.after = () => {
    store.after = () => undefined;
    throw new TypeError('fetch failed');
  };
  const report = await accept(
    store,
    many(3).map((item) => ({ item })),
  );
  expect(report.failed).toEqual([]);
  expect(works(store)).toHaveLength(3);
});

test('a store that is away is asked no more than it has to be, and every item that is left is named', async () => {
  const store = storeOf(many(150));
  let tries = 0;
  store.before = () => {
    tries += 1;
    if (tries > 1) {
      store.isAway = true;
      throw new TypeError('fetch failed');
    }
  };
  const report = await accept(
    store,
    many(150).map((item) => ({ item })),
  );
  expect(report).toMatchObject({ created: 50, done: [50, 100, 150] });
  expect(report.failed).toHaveLength(100);
  expect(tries).toBe(2);
});

test.each([
  ['said that it is never to come back', { status: 'never' as const }],
  ['took it into another work', { status: 'accepted' as const, work: 'w' }],
  ['found more of it', { title: 'More' }],
])('what somebody else %s meanwhile is not overruled', async (_, change) => {
  const item = numbered(1);
  const store = memoryStore([{ ...itemDocument({ ...item, ...change }), _rev: 'r2' }]);
  const report = await accept(store, [{ item }]);
  expect(report).toMatchObject({ created: 0, failed: [{ error: { name: 'ItemChangedError' } }] });
  expect(works(store)).toEqual([]);
  expect(known(store, item._id)).toMatchObject(change);
});

test('an item that somebody else accepted into the same work is no failure', async () => {
  const item = numbered(1);
  const store = storeOf([item]);
  await accept(store, [{ item }]);
  const report = await accept(store, [{ item }]);
  expect(report).toMatchObject({ unchanged: 1, failed: [] });
  expect(works(store)).toHaveLength(1);
});

test('a work that is gone is not made again under its `_id`', async () => {
  const store = storeOf([numbered(1)]);
  const report = await accept(store, [{ item: numbered(1), into: 'merged-away' }]);
  expect(report.failed).toMatchObject([{ error: { name: 'WorkGoneError' } }]);
  expect(works(store)).toEqual([]);
});

test('an item that went into a work that is gone makes a whole work of its own again', async () => {
  const item = { ...numbered(1), status: 'open' as const, work: 'gone' };
  const store = storeOf([item]);
  await accept(store, [{ item }]);
  expect(works(store)).toMatchObject([{ _id: 'drafts.publication-k1', title: 'Work 1' }]);
});

test('a work that was thrown away is whole when it is accepted again', async () => {
  const store = storeOf([numbered(1)]);
  await accept(store, [{ item: numbered(1) }]);
  const before = store.documents.get('drafts.publication-k1');
  store.documents.delete('drafts.publication-k1');
  const again = known(store, 'import.item.k1');
  await accept(store, again ? [{ item: again }] : []);
  expect({ ...store.documents.get('drafts.publication-k1'), _rev: '' }).toEqual({
    ...before,
    _rev: '',
  });
});

test('two items that go into one work both do, one after the other', async () => {
  const [one, other] = [
    numbered(1),
    queueItem('k2', [
      record({
        source: 'openalex',
        sourceId: 'W',
        versions: [journal({ doi: '10.5555/else', kind: 'conference' })],
      }),
    ]),
  ];
  const store = storeOf([one, other]);
  const report = await accept(store, [{ item: one }, { item: other, into: 'publication-k1' }]);
  expect(report).toMatchObject({ created: 1, changed: 1, failed: [] });
  expect(works(store)).toMatchObject([{ versions: [{}, {}] }]);
});

test('an item that goes into the work that another item would be makes that work', async () => {
  const store = storeOf(many(2));
  const report = await accept(store, [{ item: numbered(1), into: 'publication-k0' }]);
  expect(report).toMatchObject({ created: 1, failed: [] });
  expect(works(store)).toMatchObject([{ _id: 'drafts.publication-k0' }]);
});

test('a coauthor whom somebody published meanwhile gets no draft', async () => {
  const store = storeOf([numbered(1)]);
  store.documents.set('coauthor-import-devin-kwok', {
    _id: 'coauthor-import-devin-kwok',
    _type: 'coauthor',
    bio: 'long',
  });
  await accept(store, [{ item: numbered(1) }]);
  expect(store.documents.has('drafts.coauthor-import-devin-kwok')).toBe(false);
  expect(store.documents.has('drafts.coauthor-import-maria-silva')).toBe(true);
});

test('whom an editor took an author for stays, whatever is imported after', async () => {
  const store = storeOf([numbered(1)]);
  const choices = new Map<number, AuthorChoice>([[1, 'nameOnly']]);
  await accept(store, [{ item: numbered(1), choices }]);
  const before = store.documents.get('drafts.publication-k1');
  expect(before?.authors).toMatchObject([{ person: {} }, { printedName: 'Maria Silva' }]);
  const [found] = numbered(1).records;
  const [item] = arrival({
    records: found ? [{ ...found, title: { text: 'By another title' } }] : [],
    items: [known(store, 'import.item.k1') ?? numbered(1)],
    batch: 'import.batch.later',
    newKey: () => 'unused',
  });
  store.documents.set('import.item.k1', itemDocument(item ?? numbered(1)));
  await accept(store, [{ item: known(store, 'import.item.k1') ?? numbered(1) }]);
  expect(store.documents.get('drafts.publication-k1')).toMatchObject({
    title: 'By another title',
    authors: before?.authors,
  });
});

test('who stops gets no more transactions', async () => {
  const store = storeOf(many(60));
  const controller = new AbortController();
  store.after = () => controller.abort();
  await expect(
    accept(
      store,
      many(60).map((item) => ({ item })),
      controller.signal,
    ),
  ).rejects.toThrow();
  expect(works(store)).toHaveLength(50);
});

test('another status is all that is written, if the item is still the one that was seen', async () => {
  const store = storeOf(many(2));
  const sent: unknown[] = [];
  store.before = (mutations) => sent.push(...mutations);
  await setItemStatus(store, many(2), 'never');
  expect(sent).toEqual(
    [0, 1].map((place) => ({
      patch: { id: `import.item.k${place}`, ifRevisionID: 'r1', set: { status: 'never' } },
    })),
  );
  expect(known(store, 'import.item.k1')).toEqual({
    ...numbered(1),
    _rev: expect.any(String),
    status: 'never',
  });
  await expect(setItemStatus(store, many(2), 'open')).rejects.toMatchObject({ statusCode: 409 });
});
