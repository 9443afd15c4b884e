import { limits } from '@/sanity/lake/limits';
import { startLake, type RunningLake } from '@/tests/harness/lake';
import { dataUrl } from '@/tests/harness/lake-requests';
import { clientsOf, clientVersions } from '@/tests/harness/sanity-clients';
import { openEventStream } from '@/tests/harness/server-sent-events';
import { Recorder } from '@/tests/harness/recorder';

let lake: RunningLake;
beforeAll(async () => {
  lake = await startLake();
});
afterAll(() => lake.stop());

const everything = { events: ['welcome', 'mutation'] as const, effectFormat: 'mendoza' as const };

describe.each(clientVersions)('@sanity/client %i', (version) => {
  const clients = () => clientsOf(lake, version);

  test('welcome comes first, then appear, update and disappear with revisions that chain', async () => {
    const { writer } = clients();
    const type = `chain${version}`;
    const seen = new Recorder(
      writer.listen(
        '*[_type == $type && open == true]',
        { type },
        {
          ...everything,
          events: [...everything.events],
          includePreviousRevision: true,
        },
      ),
    );
    await seen.until((events) => events.length === 1);
    const { _id } = await writer.create({ _type: type, open: true, n: 1 });
    await writer.patch(_id).set({ n: 2 }).commit();
    await writer.patch(_id).set({ open: false }).commit();
    await writer.patch(_id).set({ n: 4 }).commit();
    await writer.patch(_id).set({ open: true }).commit();
    await writer.delete(_id);
    const [welcome, ...mutations] = await seen.until((events) => events.length === 6);
    seen.stop();
    expect(welcome).toMatchObject({ type: 'welcome', listenerName: expect.any(String) });
    expect(mutations).toMatchObject([
      { transition: 'appear', result: { n: 1 }, previous: null },
      { transition: 'update', result: { n: 2 }, previous: { n: 1 } },
      { transition: 'disappear' },
      { transition: 'appear' },
      { transition: 'disappear' },
    ]);
    const [appear, update, disappear] = mutations;
    expect(update).toMatchObject({ previousRev: Reflect.get(appear ?? {}, 'resultRev') });
    expect(disappear).toMatchObject({ previousRev: Reflect.get(update ?? {}, 'resultRev') });
    expect(mutations.at(-1)).not.toHaveProperty('result');
    expect(mutations.at(-1)).toMatchObject({ effects: { apply: [0, null] } });
  });

  test('a transaction of several documents counts those that the listener is told of', async () => {
    const { writer } = clients();
    const type = `pair${version}`;
    const seen = new Recorder(
      writer.listen('*[_type == $type]', { type }, { events: ['welcome', 'mutation'] }),
    );
    await seen.until((events) => events.length === 1);
    await writer
      .transaction()
      .create({ _id: `${type}-a`, _type: type })
      .create({ _type: 'other' })
      .create({ _id: `drafts.${type}-a`, _type: type })
      .commit({ transactionId: `transaction-${type}` });
    const [, ...mutations] = await seen.until((events) => events.length === 3);
    seen.stop();
    expect(mutations).toMatchObject([
      {
        transactionId: `transaction-${type}`,
        transactionTotalEvents: 2,
        transactionCurrentEvent: 0,
      },
      {
        transactionId: `transaction-${type}`,
        transactionTotalEvents: 2,
        transactionCurrentEvent: 1,
      },
    ]);
  });

  test.each([
    ['a query that cannot be parsed', '*[_type == '],
    ['a parameter that is missing its value', '*[_id == $]'],
  ])('%s is told as an error of the channel', async (_name, query) => {
    const seen = new Recorder(clients().writer.listen(query));
    expect(await seen.untilError()).toMatchObject({ name: 'ChannelError' });
  });
});

const listen = (search: Record<string, string>, headers: Record<string, string> = {}) =>
  openEventStream(dataUrl(lake, 'listen', search), {
    authorization: `Bearer ${lake.token}`,
    ...headers,
  });

test('the stream says what it is, and is not kept by any cache', async () => {
  const events = await listen({ query: '*' });
  expect(events.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(events.response.headers.get('cache-control')).toMatch(/no-store/);
  events.close();
});

test('a listener that comes back is told what it missed, and nothing twice', async () => {
  const { writer } = clientsOf(lake, 8);
  const query = { query: '*[_type == "resumed"]', enableResume: 'true', includeResult: 'true' };
  const first = await listen(query);
  expect(await first.next()).toMatchObject({ event: 'welcome', id: expect.any(String) });
  await writer
    .transaction()
    .create({ _id: 'resumed-1', _type: 'resumed' })
    .create({ _id: 'resumed-2', _type: 'resumed' })
    .commit();
  const heard = await first.next();
  first.close();
  await writer.create({ _id: 'resumed-3', _type: 'resumed' });
  const second = await listen(query, { 'last-event-id': heard?.id ?? '' });
  expect(await second.next()).toMatchObject({ event: 'welcomeback' });
  expect(await second.next()).toMatchObject({
    data: { documentId: 'resumed-2', transactionCurrentEvent: 1, transactionTotalEvents: 2 },
  });
  const third = await second.next();
  expect(third).toMatchObject({ data: { documentId: 'resumed-3' } });
  second.close();
  // Studio's EventSource cannot send headers, so the address has this parameter.
  const again = await listen({ ...query, lastEventId: third?.id ?? '' });
  expect(await again.next()).toMatchObject({ event: 'welcomeback' });
  await writer.create({ _id: 'resumed-4', _type: 'resumed' });
  expect(await again.next()).toMatchObject({ data: { documentId: 'resumed-4' } });
  again.close();
});

test.each(['other-dataset.1', 'garbage', 'x'.repeat(5000)])(
  'a position that this journal never gave (%#) is a reset',
  async (id) => {
    const events = await listen({ query: '*', enableResume: 'true' }, { 'last-event-id': id });
    expect(await events.next()).toMatchObject({ event: 'reset' });
    events.close();
  },
);

describe('the past is not public', () => {
  const all = { query: '*[_type == "past"]', enableResume: 'true', includeResult: 'true' };
  const asVisitor = (search: Record<string, string>, lastEventId: string) =>
    openEventStream(dataUrl(lake, 'listen', search), { 'last-event-id': lastEventId });
  const datasetId = () => lake.lake.store.datasetId;
  const lastSeq = () => lake.lake.store.lastSeq();

  beforeAll(async () => {
    const { writer } = clientsOf(lake, 8);
    await writer.create({ _id: 'taken-down', _type: 'past', text: 'first' });
    await writer.patch('taken-down').set({ text: 'second' }).commit();
    await writer.delete('taken-down');
  });

  test.each([
    ['the beginning', () => `${datasetId()}.0`],
    ['one transaction ago', () => `${datasetId()}.${lastSeq() - 1}`],
    ['within the last transaction', () => `${datasetId()}.${lastSeq()}.0`],
  ])('a visitor who asks for what happened since %s is told to read anew', async (_name, id) => {
    const visitor = await asVisitor(all, id());
    expect(await visitor.next()).toMatchObject({
      event: 'reset',
      id: `${datasetId()}.${lastSeq()}`,
    });
    await clientsOf(lake, 8).writer.createOrReplace({ _id: 'present', _type: 'past' });
    expect(await visitor.next()).toMatchObject({ data: { documentId: 'present' } });
    visitor.close();
  });

  test('the same in the address, as Studio sends it', async () => {
    const id = `${datasetId()}.0`;
    const visitor = await openEventStream(dataUrl(lake, 'listen', { ...all, lastEventId: id }));
    expect(await visitor.next()).toMatchObject({ event: 'reset' });
    visitor.close();
  });

  test('a visitor who missed nothing goes on', async () => {
    const visitor = await asVisitor(all, `${datasetId()}.${lastSeq()}`);
    expect(await visitor.next()).toMatchObject({ event: 'welcomeback' });
    visitor.close();
  });

  test('a signed-in listener goes on from where it was, within a thousand transactions', async () => {
    const near = await listen(all, { 'last-event-id': `${datasetId()}.0` });
    expect(await near.next()).toMatchObject({ event: 'welcomeback' });
    near.close();
    const own = await startLake();
    for (let count = 0; count <= 1_000; count += 1) {
      own.lake.store.commit({ id: `t${count}`, author: '', timestamp: '', changes: [] });
    }
    const firstEventAfter = async (seq: number) => {
      const position = `${own.lake.store.datasetId}.${seq}`;
      const headers = { authorization: `Bearer ${own.token}`, 'last-event-id': position };
      const events = await openEventStream(dataUrl(own, 'listen', all), headers);
      const first = await events.next();
      events.close();
      return first?.event;
    };
    const answers = [await firstEventAfter(1), await firstEventAfter(0)];
    await own.stop();
    expect(answers).toEqual(['welcomeback', 'reset']);
  });

  test('a visitor is not told who wrote, nor what was only there within a transaction', async () => {
    const { writer } = clientsOf(lake, 8);
    const query = { query: '*[_id == "steps"]', includeResult: 'true', effectFormat: 'mendoza' };
    const visitor = await openEventStream(dataUrl(lake, 'listen', query));
    const editor = await listen(query);
    await visitor.next();
    await editor.next();
    await writer
      .transaction()
      .create({ _id: 'steps', _type: 'past', text: 'a slip' })
      .patch('steps', (patch) => patch.set({ text: 'told' }))
      .commit();
    const heard = await visitor.next();
    expect(JSON.stringify(heard)).not.toMatch(/administrator|a slip/);
    expect(heard).toMatchObject({
      data: { identity: '', mutations: [{ createOrReplace: { _id: 'steps', text: 'told' } }] },
    });
    expect(await editor.next()).toMatchObject({ data: { identity: 'administrator' } });
    await writer.delete('steps');
    expect(await visitor.next()).toMatchObject({
      data: { identity: '', mutations: [{ delete: { id: 'steps' } }] },
    });
    visitor.close();
    editor.close();
  });

  test('a visitor who reads too slowly is let go, before what happened has become the past', async () => {
    const visitor = await openEventStream(dataUrl(lake, 'listen', all));
    expect(await visitor.next()).toMatchObject({ event: 'welcome' });
    const document = { _id: 'late', _type: 'past', _rev: 'late', _createdAt: '', _updatedAt: '' };
    lake.lake.store.commit({
      id: 'late',
      author: '',
      timestamp: new Date(Date.now() - 61_000).toISOString(),
      changes: [
        {
          documentId: 'late',
          operation: 'create',
          previous: null,
          result: document,
          mutations: [],
        },
      ],
    });
    expect(await visitor.next()).toBeUndefined();
  });
});

test('without enableResume a listener that comes back starts anew', async () => {
  const events = await listen({ query: '*' }, { 'last-event-id': 'garbage' });
  expect(await events.next()).toMatchObject({ event: 'welcome' });
  events.close();
});

test.each([
  'count(*[_id == "drafts.y" && name == "Secret"]) > 0',
  'count(*[_type == "person" && name == "Secret"]) > 0',
  'person->name == "Secret"',
  'coalesce(*[_id == $id][0].name, "") match "Sec*"',
])('a visitor cannot find out about a draft by listening to %s', async (condition) => {
  const { writer } = clientsOf(lake, 8);
  await writer.createOrReplace({ _id: 'drafts.y', _type: 'person', name: 'Secret' });
  await writer.createOrReplace({ _id: 'x', _type: 'thing' });
  const search = { query: `*[_type == "thing" && (${condition} || told)]`, $id: '"drafts.y"' };
  const visitor = await openEventStream(dataUrl(lake, 'listen', search));
  const editor = await listen(search);
  expect(await visitor.next()).toMatchObject({ event: 'welcome' });
  expect(await editor.next()).toMatchObject({ event: 'welcome' });
  const person = { _type: 'reference', _ref: 'drafts.y', _weak: true };
  await writer.patch('x').set({ person }).commit();
  await writer.createOrReplace({ _id: 'end', _type: 'thing', told: true });
  expect(await editor.next()).toMatchObject({ data: { documentId: 'x' } });
  expect(await visitor.next()).toMatchObject({ data: { documentId: 'end' } });
  await writer.delete('end');
  visitor.close();
  editor.close();
});

test('a visitor may listen with a sub-query and a dereference over what is published', async () => {
  const { writer } = clientsOf(lake, 8);
  await writer.createOrReplace({ _id: 'open', _type: 'person', name: 'Open' });
  const query = '*[_id == "z" && person->name == "Open" && count(*[_id == "open"]) == 1]';
  const visitor = await openEventStream(dataUrl(lake, 'listen', { query }));
  expect(await visitor.next()).toMatchObject({ event: 'welcome' });
  await writer.create({ _id: 'z', _type: 'thing', person: { _type: 'reference', _ref: 'open' } });
  expect(await visitor.next()).toMatchObject({ data: { documentId: 'z', transition: 'appear' } });
  visitor.close();
});

test('more visitors listen than queries may wait, and all of them hear of a publish', async () => {
  const search = { query: '*[_type == "news"]' };
  const count = limits.queryPool.waiting.anonymous + 40;
  const visitors = await Promise.all(
    Array.from({ length: count }, () => openEventStream(dataUrl(lake, 'listen', search))),
  );
  for (const visitor of visitors) expect(await visitor.next()).toMatchObject({ event: 'welcome' });
  await clientsOf(lake, 8).writer.create({ _id: 'news', _type: 'news' });
  for (const visitor of visitors) {
    expect(await visitor.next()).toMatchObject({ data: { documentId: 'news' } });
    visitor.close();
  }
});

test('an option that cannot be read is told as an error of the channel, and the stream ends', async () => {
  const events = await listen({ query: '*', includeResult: 'perhaps' });
  expect(await events.next()).toMatchObject({
    event: 'channelError',
    data: { message: expect.stringContaining('includeResult') },
  });
  expect(await events.next()).toBeUndefined();
});

test('a late listener catches up with hundreds of transactions, in order', async () => {
  const { writer } = clientsOf(lake, 8);
  const events = await listen({ query: '*[_id == "counter"]', includeResult: 'true' });
  expect(await events.next()).toMatchObject({ event: 'welcome' });
  await writer.createOrReplace({ _id: 'counter', _type: 'counter', n: 0 });
  for (let n = 1; n < 300; n += 1) {
    await writer.mutate([{ patch: { id: 'counter', set: { n } } }], { visibility: 'async' });
  }
  const seen: unknown[] = [];
  while (seen.length < 300) seen.push((await events.next())?.data);
  expect(seen.map((data) => Reflect.get(Object(Reflect.get(Object(data), 'result')), 'n'))).toEqual(
    Array.from({ length: 300 }, (_, n) => n),
  );
  events.close();
});
