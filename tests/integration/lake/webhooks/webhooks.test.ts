import { isValidSignature } from '@sanity/webhook';
import { startLake, temporaryFolder, type RunningLake } from '@/tests/harness/lake';
import { clientsOf } from '@/tests/harness/sanity-clients';
import { startReceiver, type ReceivedMessage, type Receiver } from './webhook-receiver';

const secret = 'a secret of the tests';
/** Closes what a test has started, in reverse order. */
const endings: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function pair(
  webhook: { projection?: string; filter?: string } = {},
): Promise<{ lake: RunningLake; receiver: Receiver }> {
  const receiver = await startReceiver();
  endings.push(() => receiver.close());
  const lake = await startLake({ webhook: { url: receiver.url, secret, ...webhook } });
  endings.push(() => lake.stop());
  return { lake, receiver };
}

const signature = ({ headers }: ReceivedMessage) => String(headers['sanity-webhook-signature']);
const titles = (messages: readonly ReceivedMessage[]) =>
  messages.map(({ body }) => JSON.parse(body).after?.title);
const withTitle = '{_id, "after": after(){title}}';

test('a published change is signed, named in the headers, and projected', async () => {
  const { lake, receiver } = await pair();
  const { writer } = clientsOf(lake, 8);
  const devin = { _id: 'devin', _type: 'researcher', slug: { current: 'devin-kwok' } };
  await writer.mutate([{ create: devin }], { transactionId: 'first' });
  await writer
    .patch('devin')
    .set({ slug: { current: 'd-kwok' } })
    .commit();
  await writer.delete('devin');
  const messages = await receiver.until(3);
  for (const message of messages) {
    expect(await isValidSignature(message.body, signature(message), secret)).toBe(true);
    expect(await isValidSignature(`${message.body} `, signature(message), secret)).toBe(false);
  }
  expect(messages.map(({ headers }) => headers['sanity-operation'])).toEqual([
    'create',
    'update',
    'delete',
  ]);
  expect(messages[0]?.headers).toMatchObject({
    'content-type': expect.stringMatching(/^application\/json/),
    'sanity-transaction-id': 'first',
    'sanity-document-id': 'devin',
    'sanity-dataset': 'production',
    'sanity-project-id': 'portrait',
    'idempotency-key': expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(messages.map(({ body }) => JSON.parse(body))).toMatchObject([
    {
      _id: 'devin',
      _type: 'researcher',
      operation: 'create',
      before: null,
      after: { slug: 'devin-kwok' },
    },
    { operation: 'update', before: { slug: 'devin-kwok' }, after: { slug: 'd-kwok' } },
    { operation: 'delete', before: { slug: 'd-kwok' }, after: null },
  ]);
});

test('drafts and versions are not sent, nor what the filter leaves out', async () => {
  const { lake, receiver } = await pair({ filter: '_type == "researcher"' });
  const { writer } = clientsOf(lake, 8);
  await writer.create({ _id: 'drafts.a', _type: 'researcher' });
  await writer.create({ _id: 'versions.r.a', _type: 'researcher' });
  await writer.create({ _id: 'topic', _type: 'topic' });
  await writer.create({ _id: 'person', _type: 'researcher' });
  const messages = await receiver.until(1);
  expect(messages.map(({ headers }) => headers['sanity-document-id'])).toEqual(['person']);
});

test('what was refused is sent again, soon, with the same key, until it is taken', async () => {
  const { lake, receiver } = await pair();
  const answers = [500, 401, 0, 302, 204];
  receiver.answer = (_message, index) => answers[index] ?? 200;
  await clientsOf(lake, 8).writer.create({ _id: 'again', _type: 'researcher' });
  const messages = await receiver.until(5);
  expect(new Set(messages.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  const [first, second] = messages;
  expect((second?.at ?? Infinity) - (first?.at ?? 0)).toBeLessThan(1000);
});

test('the messages of one document keep their order, and do not hold up another', async () => {
  const { lake, receiver } = await pair({ projection: withTitle });
  const { writer } = clientsOf(lake, 8);
  receiver.answer = ({ headers }, index) =>
    headers['sanity-document-id'] === 'slow' && index < 4 ? 503 : 200;
  await writer.create({ _id: 'slow', _type: 'topic', title: '1' });
  await receiver.until(1);
  await writer.patch('slow').set({ title: '2' }).commit();
  await writer.patch('slow').set({ title: '3' }).commit();
  await writer.create({ _id: 'other', _type: 'topic', title: 'other' });
  const isDone = () => new Set(titles(receiver.messages)).has('3');
  for (let count = 2; !isDone(); count += 1) await receiver.until(count);
  const taken = receiver.messages.filter(
    ({ headers }, index) => headers['sanity-document-id'] === 'slow' && index >= 4,
  );
  expect(titles(taken)).toEqual(['1', '2', '3'].slice(-taken.length));
  expect(titles(receiver.messages)).toContain('other');
});

test('what could not be delivered is delivered after a restart of both', async () => {
  const receiver = await startReceiver();
  await receiver.close();
  const webhook = { url: receiver.url, secret, projection: withTitle };
  const folder = temporaryFolder();
  endings.push(() => folder.remove());
  const first = await startLake({ webhook, directory: folder.path });
  const { writer } = clientsOf(first, 8);
  for (const title of ['1', '2', '3']) {
    await writer.createOrReplace({ _id: 'kept', _type: 'topic', title });
  }
  await first.stop();
  const again = await startReceiver(Number(new URL(receiver.url).port));
  endings.push(() => again.close());
  const second = await startLake({ webhook, directory: folder.path });
  endings.push(() => second.stop());
  expect(titles(await again.until(3))).toEqual(['1', '2', '3']);
});

test('a receiver that was not there has everything within two seconds of coming back', async () => {
  const gone = await startReceiver();
  await gone.close();
  const lake = await startLake({
    webhook: { url: gone.url, secret, projection: withTitle },
  });
  endings.push(() => lake.stop());
  const { writer } = clientsOf(lake, 8);
  for (let n = 0; n < 30; n += 1) {
    await writer.createOrReplace({ _id: `late${n % 10}`, _type: 'topic', title: String(n) });
  }
  const back = await startReceiver(Number(new URL(gone.url).port));
  endings.push(() => back.close());
  const started = performance.now();
  const messages = await back.until(30);
  expect(performance.now() - started).toBeLessThan(2000);
  const ofOne = messages.filter(({ headers }) => headers['sanity-document-id'] === 'late3');
  expect(titles(ofOne)).toEqual(['3', '13', '23']);
});

test('a write while the receiver hangs is not slower for it', async () => {
  const { lake, receiver } = await pair();
  const { writer } = clientsOf(lake, 8);
  const hung = Promise.withResolvers<void>();
  receiver.answer = () => {
    hung.resolve();
    return 500;
  };
  await writer.create({ _id: 'a', _type: 'topic' });
  await hung.promise;
  const started = performance.now();
  for (let n = 0; n < 20; n += 1) await writer.createOrReplace({ _id: `b${n}`, _type: 'topic' });
  expect((performance.now() - started) / 20).toBeLessThan(250);
});

test('a projection that fails on a document still tells that it changed', async () => {
  const { lake, receiver } = await pair({ projection: '{"never": *[' });
  await clientsOf(lake, 8).writer.create({ _id: 'bare', _type: 'topic' });
  const [message] = await receiver.until(1);
  expect(JSON.parse(message?.body ?? '')).toEqual({
    _id: 'bare',
    _type: 'topic',
    operation: 'create',
  });
});
