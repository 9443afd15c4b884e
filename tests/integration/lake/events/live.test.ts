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

const live = (search: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  openEventStream(dataUrl(lake, 'live/events', search), headers);

const withToken = () => ({ authorization: `Bearer ${lake.token}` });

describe.each(clientVersions)('@sanity/client %i', (version) => {
  test('a change carries a tag of every query that shows the document, and none of another', async () => {
    const { writer, visitor } = clientsOf(lake, version);
    const type = `tagged${version}`;
    await writer.createOrReplace({ _id: type, _type: type, title: 'one' });
    const tagsOf = async (query: string) => {
      const { syncTags } = await visitor.fetch(query, {}, { filterResponse: false });
      return syncTags ?? [];
    };
    const byType = await tagsOf(`*[_type == "${type}"]{title}`);
    const byId = await tagsOf(`*[_id == "${type}"][0].title`);
    const other = await tagsOf('*[_id == "somebodyelse"][0]');
    const seen = new Recorder(visitor.live.events());
    await seen.until((events) => events.some((event) => event.type === 'welcome'));
    await writer.patch(type).set({ title: 'two' }).commit();
    const events = await seen.until((all) => all.some((event) => event.type === 'message'));
    seen.stop();
    const message = events.find((event) => event.type === 'message');
    const tags: readonly string[] = message?.type === 'message' ? message.tags : [];
    expect(byType.some((tag) => tags.includes(tag))).toBe(true);
    expect(byId.some((tag) => tags.includes(tag))).toBe(true);
    expect(other.some((tag) => tags.includes(tag))).toBe(false);
    expect(message).toHaveProperty('id', expect.any(String));
  });
});

test('without a token a draft makes no message', async () => {
  const { writer } = clientsOf(lake, 8);
  const events = await live();
  expect(await events.next()).toMatchObject({ event: 'welcome', id: expect.any(String) });
  await writer.create({ _id: 'drafts.quiet', _type: 'quiet' });
  const { transactionId } = await writer.mutate([{ create: { _id: 'loud', _type: 'loud' } }], {
    returnDocuments: false,
  });
  const message = await events.next();
  expect(message).toMatchObject({ event: 'message' });
  expect(transactionId).toEqual(expect.any(String));
  events.close();
});

test('live events of drafts are refused without a token, and given with one', async () => {
  const refused = await live({ includeDrafts: 'true' });
  expect(refused.response.status).toBe(401);
  refused.close();
  const events = await live({ includeDrafts: 'true' }, withToken());
  expect(await events.next()).toMatchObject({ event: 'welcome' });
  await clientsOf(lake, 8).writer.create({ _id: 'drafts.seen', _type: 'seen' });
  expect(await events.next()).toMatchObject({ event: 'message' });
  events.close();
});

test('with a token, what was missed since the last event is told', async () => {
  const { writer } = clientsOf(lake, 8);
  const first = await live({}, withToken());
  const welcome = await first.next();
  first.close();
  await writer.create({ _id: 'missed-1', _type: 'missed' });
  await writer.create({ _id: 'missed-2', _type: 'missed' });
  const second = await live({}, { ...withToken(), 'last-event-id': welcome?.id ?? '' });
  expect(await second.next()).toMatchObject({ event: 'welcome' });
  expect(await second.next()).toMatchObject({ event: 'message' });
  expect(await second.next()).toMatchObject({ event: 'message' });
  second.close();
});

test('a visitor who missed something reads everything anew, and one who missed nothing goes on', async () => {
  const first = await live();
  const welcome = await first.next();
  first.close();
  await clientsOf(lake, 8).writer.create({ _id: 'missed-3', _type: 'missed' });
  const late = await live({}, { 'last-event-id': welcome?.id ?? '' });
  expect(await late.next()).toMatchObject({ event: 'welcome' });
  const restart = await late.next();
  expect(restart).toMatchObject({ event: 'restart', id: expect.any(String) });
  late.close();
  const again = await live({}, { 'last-event-id': restart?.id ?? '' });
  expect(await again.next()).toMatchObject({ event: 'welcome' });
  await clientsOf(lake, 8).writer.create({ _id: 'missed-4', _type: 'missed' });
  expect(await again.next()).toMatchObject({ event: 'message' });
  again.close();
});

test('an upload that nothing published shows makes no message without a token', async () => {
  const { writer, visitor } = clientsOf(lake, 8);
  const events = await live();
  await events.next();
  await writer.create({ _id: `file-${'0'.repeat(40)}-txt`, _type: 'sanity.fileAsset' });
  await writer.create({ _id: 'after-upload', _type: 'upload-seen' });
  const query = '*[_type == "upload-seen"]';
  const { syncTags = [] } = await visitor.fetch(query, {}, { filterResponse: false });
  expect(await events.next()).toMatchObject({ data: { tags: expect.arrayContaining(syncTags) } });
  events.close();
});

test.each(['unknown', 'someone-elses-dataset.7'])('the position %s is a restart', async (id) => {
  const events = await live({}, { 'last-event-id': id });
  expect(await events.next()).toMatchObject({ event: 'welcome' });
  expect(await events.next()).toMatchObject({ event: 'restart', id: expect.any(String) });
  events.close();
});

test('when the lake closes its streams end, so that clients come back to the next one', async () => {
  const short = await startLake();
  const events = await openEventStream(dataUrl(short, 'live/events', {}));
  expect(await events.next()).toMatchObject({ event: 'welcome' });
  const started = Date.now();
  await short.stop();
  expect(await events.next()).toBeUndefined();
  expect(Date.now() - started).toBeLessThan(2000);
});
