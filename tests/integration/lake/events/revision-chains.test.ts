import { applyPatch } from 'mendoza';
import { z } from 'zod';

import { openEventStream, type ServerSentEvents } from '@/tests/harness/server-sent-events';
import { act } from '@/tests/harness/lake-requests';
import { startLake, type RunningLake } from '@/tests/harness/lake';

let running: RunningLake;
let isStopped = false;
beforeEach(async () => {
  running = await startLake();
  isStopped = false;
});
afterEach(async () => {
  if (!isStopped) await running.stop();
});

const ids = { draftId: 'drafts.a', publishedId: 'a' };
const mutationSchema = z.object({
  documentId: z.string(),
  transactionId: z.string(),
  transition: z.enum(['appear', 'update', 'disappear']),
  previousRev: z.string().optional(),
  resultRev: z.string(),
  transactionTotalEvents: z.number(),
  transactionCurrentEvent: z.number(),
  effects: z.object({ apply: z.array(z.unknown()), revert: z.array(z.unknown()) }),
});
type Seen = z.infer<typeof mutationSchema>;

/** Listens to a document and its draft as the pair listener of Studio does. */
async function listen(): Promise<ServerSentEvents> {
  const search = new URLSearchParams({
    query: '*[_id == $publishedId || _id == $draftId]',
    $publishedId: '"a"',
    $draftId: '"drafts.a"',
    includeResult: 'false',
    includePreviousRevision: 'false',
    visibility: 'transaction',
    effectFormat: 'mendoza',
    enableResume: 'true',
  });
  return openEventStream(`${running.origin}/v2025-02-19/data/listen/production?${search}`, {
    authorization: `Bearer ${running.token}`,
  });
}

async function mutations(events: ServerSentEvents, until: (seen: readonly Seen[]) => boolean) {
  const seen: Seen[] = [];
  while (!until(seen)) {
    const event = await events.next();
    if (event === undefined) throw new Error('The stream ended');
    if (event.event === 'mutation') seen.push(mutationSchema.parse(event.data));
  }
  return seen;
}

async function does(name: string, rest: Record<string, unknown> = ids): Promise<void> {
  expect((await act(running, { does: name, ...rest })).status).toBe(200);
}

const edit = (set: object) => does('edit', { ...ids, patch: { set } });
const create = () =>
  does('create', {
    publishedId: 'a',
    attributes: { _id: 'drafts.a', _type: 'topic', name: 'Été', items: [{ _key: 'k', n: 1 }] },
  });

/** Follows the events by their effects alone, as Studio's previews do. @throws where a chain is broken */
class Replica {
  readonly documents = new Map<string, Record<string, unknown>>();

  follow({ documentId, previousRev, resultRev, transition, effects }: Seen): void {
    const before = this.documents.get(documentId);
    expect(previousRev).toBe(before?.['_rev']);
    expect(transition).toBe(
      before === undefined ? 'appear' : effects.apply[1] === null ? 'disappear' : 'update',
    );
    const { _rev, ...bare } = before ?? {};
    const next: unknown = applyPatch(before === undefined ? null : bare, effects.apply);
    const isBack: unknown = applyPatch(next, effects.revert);
    expect(isBack).toEqual(before === undefined ? null : bare);
    if (next === null) this.documents.delete(documentId);
    else this.documents.set(documentId, { ...Object(next), _rev: resultRev });
  }
}

const storedNow = () =>
  Object.fromEntries(
    ['a', 'drafts.a'].flatMap((id) => {
      const document = running.lake.store.get(id);
      return document === undefined ? [] : [[id, document]];
    }),
  );

test('every action leaves a chain of revisions, and effects that lead from each to the next', async () => {
  const events = await listen();
  await create();
  await edit({ name: 'Étés', 'items[_key=="k"].n': 2 });
  await does('publish');
  await edit({ name: 'Étés 2' });
  await edit({ name: 'Étés 3', more: { deep: [1, 2] } });
  await does('publish');
  await edit({ name: 'gone' });
  await does('discard', { draftId: 'drafts.a' });
  await does('unpublish');
  await does('publish');
  await edit({ name: 'other' });
  await does('version.discard', { versionId: 'drafts.a' });
  await edit({ name: 'again' });
  await does('unpublish');
  await does('replaceDraft', {
    publishedId: 'a',
    attributes: { _id: 'drafts.a', _type: 'topic', name: 'replaced' },
  });
  await does('publish');
  await edit({ name: 'last' });
  const snapshot = storedNow();
  const replica = new Replica();
  const seen = await mutations(
    events,
    (found) => found.at(-1)?.transactionId === snapshot['drafts.a']?._rev,
  );
  for (const event of seen) replica.follow(event);
  expect(Object.fromEntries(replica.documents)).toEqual(snapshot);
  await does('delete', { publishedId: 'a', includeDrafts: ['drafts.a'] });
  for (const event of await mutations(events, (found) => found.length === 2)) replica.follow(event);
  expect(replica.documents.size).toBe(0);
  events.close();
});

test('publishing is two events of one transaction, the draft gone and the published document there', async () => {
  await create();
  const events = await listen();
  await does('publish');
  const seen = await mutations(events, (found) => found.length === 2);
  expect(new Set(seen.map(({ transactionId }) => transactionId)).size).toBe(1);
  expect(seen.map(({ transactionTotalEvents }) => transactionTotalEvents)).toEqual([2, 2]);
  expect(seen.map(({ transactionCurrentEvent }) => transactionCurrentEvent)).toEqual([0, 1]);
  expect(
    Object.fromEntries(seen.map(({ documentId, transition }) => [documentId, transition])),
  ).toEqual({ a: 'appear', 'drafts.a': 'disappear' });
  events.close();
});

test('two dozen streams hold, all are told the same in the same order, and the end of the lake ends them', async () => {
  const streams = await Promise.all(Array.from({ length: 24 }, () => listen()));
  await create();
  const writers = ['left', 'right'].map(async (field) => {
    for (let n = 0; n < 25; n += 1) await edit({ [field]: n });
  });
  await Promise.all(writers);
  const last = running.lake.store.get('drafts.a')?._rev;
  const told = await Promise.all(
    streams.map((stream) => mutations(stream, (seen) => seen.at(-1)?.transactionId === last)),
  );
  const order = told.map((seen) => seen.map(({ transactionId }) => transactionId).join());
  expect(new Set(order).size).toBe(1);
  const replica = new Replica();
  for (const event of told[0] ?? []) replica.follow(event);
  expect(Object.fromEntries(replica.documents)).toEqual(storedNow());
  const started = performance.now();
  isStopped = true;
  await running.stop();
  for (const stream of streams) {
    let event = await stream.next();
    while (event !== undefined) event = await stream.next();
  }
  expect(performance.now() - started).toBeLessThan(1_500);
});
