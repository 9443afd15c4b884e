import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatPosition, parsePosition } from '@/sanity/lake/events/position';
import { TransactionFeed } from '@/sanity/lake/events/transaction-feed';
import { openStore } from '@/sanity/lake/store/sqlite-store';
import type { Store } from '@/sanity/lake/store/store';
import type { StoredDocument } from '@/sanity/lake/store/types';

let folder: string;
let store: Store;
let feed: TransactionFeed;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feed-'));
  store = openStore({ directory: folder, onListenerError: () => {} });
  feed = new TransactionFeed(store);
});
afterEach(async () => {
  store.close();
  await rm(folder, { recursive: true });
});

let revision = 0;
function commit(count: number): void {
  for (let n = 0; n < count; n += 1) {
    revision += 1;
    const timestamp = '2026-01-01T00:00:00Z';
    const result: StoredDocument = {
      _id: 'a',
      _type: 't',
      _rev: `r${revision}`,
      _createdAt: timestamp,
      _updatedAt: timestamp,
    };
    store.commit({
      id: `r${revision}`,
      author: 'me',
      timestamp,
      changes: [{ documentId: 'a', previous: null, result, mutations: [], operation: 'update' }],
    });
  }
}

async function take(seq: number, count: number, between: (seq: number) => void = () => {}) {
  const stopping = new AbortController();
  const seen: number[] = [];
  for await (const transaction of feed.follow(seq, stopping.signal)) {
    seen.push(transaction.seq);
    between(transaction.seq);
    if (seen.length === count) stopping.abort();
  }
  return seen;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('a follower from the beginning has every transaction once, in order, also those that come meanwhile', async () => {
  commit(250);
  const seen = await take(0, 700, (seq) => {
    if (seq % 100 === 0 && store.lastSeq() < 700) commit(150);
  });
  expect(seen).toEqual(upTo(700));
});

test('a follower that waits is woken by a commit, and by its end', async () => {
  const waiting = take(0, 1);
  await Promise.resolve();
  commit(1);
  expect(await waiting).toEqual([1]);
  const stopping = new AbortController();
  const idle = feed.follow(1, stopping.signal).next();
  stopping.abort();
  expect(await idle).toEqual({ done: true, value: undefined });
});

test('a position is known again, and another journal’s or a later one is not', () => {
  commit(3);
  for (const position of [
    { seq: 2, change: undefined },
    { seq: 3, change: 7 },
  ]) {
    expect(parsePosition(store, formatPosition(store, position))).toEqual(position);
  }
  const later = formatPosition(store, { seq: 4, change: undefined });
  for (const id of [
    later,
    'other.1',
    '',
    '1',
    `${store.datasetId}.-1`,
    `${store.datasetId}.1.2.3`,
  ]) {
    expect(parsePosition(store, id)).toBeUndefined();
  }
});
