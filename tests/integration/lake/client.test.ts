import { syncTagsOf } from '@/sanity/lake/query/sync-tags';
import { startLake, type RunningLake } from '@/tests/harness/lake';
import { reference } from '@/tests/harness/lake-requests';
import { clientOf, clientVersions } from '@/tests/harness/sanity-clients';

describe.each(clientVersions)('@sanity/client %i', (version) => {
  let running: RunningLake;

  beforeEach(async () => {
    running = await startLake();
  });
  afterEach(() => running.stop());

  const client = (options: Parameters<typeof clientOf>[1] = {}) =>
    clientOf(running, options, version);
  const status = (code: number, words: RegExp) => ({
    statusCode: code,
    message: expect.stringMatching(words),
  });

  test('a created document is read back by id, by query and by list', async () => {
    const made = await client().create({ _type: 'topic', name: 'Graphs' });
    expect(made).toMatchObject({ _type: 'topic', name: 'Graphs', _id: expect.any(String) });
    expect(await client().getDocument(made._id)).toEqual(made);
    expect(await client().getDocuments([made._id, 'missing'])).toEqual([made, null]);
    expect(await client().fetch('*[_type == $type]{name}', { type: 'topic' })).toEqual([
      { name: 'Graphs' },
    ]);
  });

  test('the datasets are listed, also without the project in the address', async () => {
    const expected = [{ name: 'production', aclMode: 'public', tags: [] }];
    expect(await client().datasets.list()).toEqual(expected);
    expect(await client().request({ url: '/datasets' })).toEqual(expected);
  });

  test('the time of creation that an import gives is kept, and then stays', async () => {
    const _createdAt = '2020-02-29T12:00:00Z';
    const given = { _type: 'topic', _createdAt };
    expect(await client().create({ _id: 'a', ...given })).toMatchObject({ _createdAt });
    expect(await client().createOrReplace({ _id: 'b', ...given })).toMatchObject({ _createdAt });
    expect(await client().createIfNotExists({ _id: 'c', ...given })).toMatchObject({ _createdAt });
    expect(await client().patch('a').set({ n: 1 }).commit()).toMatchObject({ _createdAt });
    expect(await client().createOrReplace({ _id: 'a', _type: 'topic' })).toMatchObject({
      _createdAt,
    });
    const earlier = '2019-01-01T00:00:00.000Z';
    expect(
      await client().createOrReplace({ _id: 'a', _type: 'topic', _createdAt: earlier }),
    ).toMatchObject({ _createdAt: earlier });
    const noTime = client().create({ _type: 'topic', _createdAt: 'yesterday' });
    await expect(noTime).rejects.toMatchObject(status(400, /_createdAt/));
  });

  test('an id that ends in a dot becomes a prefix', async () => {
    const made = await client().create({ _id: 'drafts.', _type: 'topic' });
    expect(made._id).toMatch(/^drafts\..{8,}/);
  });

  test('creating an existing document is 409, creating it if it is not there changes nothing', async () => {
    await client().create({ _id: 'a', _type: 'topic', n: 1 });
    await expect(client().create({ _id: 'a', _type: 'topic' })).rejects.toMatchObject(
      status(409, /already exists/),
    );
    await client().createIfNotExists({ _id: 'a', _type: 'topic', n: 2 });
    expect(await client().getDocument('a')).toMatchObject({ n: 1 });
    await client().createOrReplace({ _id: 'a', _type: 'topic', n: 3 });
    expect(await client().getDocument('a')).toMatchObject({ n: 3 });
  });

  test('the revision of a document is the id of the transaction that wrote it', async () => {
    await client()
      .transaction([{ create: { _id: 'a', _type: 'topic' } }])
      .transactionId('t-1')
      .commit();
    expect(await client().getDocument('a')).toMatchObject({ _rev: 't-1' });
    const again = client().transaction([{ create: { _id: 'b', _type: 'topic' } }]);
    await expect(again.transactionId('t-1').commit()).rejects.toMatchObject(status(409, /already/));
  });

  test('a patch at another revision than expected is 409 and writes nothing', async () => {
    const { _rev } = await client().create({ _id: 'a', _type: 'topic', n: 1 });
    await client().patch('a').ifRevisionId(_rev).inc({ n: 1 }).commit();
    await expect(
      client().patch('a').ifRevisionId(_rev).inc({ n: 1 }).commit(),
    ).rejects.toMatchObject(status(409, /revision/));
    expect(await client().getDocument('a')).toMatchObject({ n: 2 });
  });

  test('patching a document that is not there is 409', async () => {
    await expect(client().patch('missing').set({ n: 1 }).commit()).rejects.toMatchObject(
      status(409, /was not found/),
    );
  });

  test('patches and deletes by query reach every document that it finds', async () => {
    await client().create({ _id: 'a', _type: 'topic', at: '2024-01-01T00:00:00Z' });
    await client().create({ _id: 'b', _type: 'topic', at: '2026-01-01T00:00:00Z' });
    await client().patch({ query: '*[_type == "topic"]' }).set({ seen: true }).commit();
    expect(await client().fetch('count(*[seen])')).toBe(2);
    await client().delete({
      query: '*[_type == "topic" && dateTime(at) < dateTime($now) - 60*60*24]',
      params: { now: '2025-06-01T00:00:00Z' },
    });
    expect(await client().fetch('*._id')).toEqual(['b']);
  });

  test('a strong reference to nothing is refused, a weak one is not', async () => {
    const book = { _id: 'b', _type: 'publication', author: reference('nobody') };
    await expect(client().create(book)).rejects.toMatchObject(status(409, /non-existent/));
    await client().create({ ...book, author: { ...book.author, _weak: true } });
  });

  test('within one transaction references may come before what they point at', async () => {
    await client()
      .transaction()
      .create({ _id: 'b', _type: 'publication', author: reference('a') })
      .create({ _id: 'a', _type: 'researcher' })
      .commit();
    await client().transaction().delete('a').delete('b').commit();
    expect(await client().fetch('count(*)')).toBe(0);
  });

  test('what is strongly referenced cannot be deleted, and the answer says by whom', async () => {
    await client().create({ _id: 'a', _type: 'researcher' });
    await client().create({ _id: 'b', _type: 'publication', author: reference('a') });
    await expect(client().delete('a')).rejects.toMatchObject({
      statusCode: 409,
      details: {
        type: 'mutationError',
        items: [
          {
            error: {
              type: 'documentHasExistingReferencesError',
              id: 'a',
              referencingIDs: ['b'],
            },
          },
        ],
      },
    });
  });

  test('one mutation that fails undoes the whole transaction', async () => {
    const failing = client()
      .transaction()
      .create({ _id: 'a', _type: 'topic' })
      .patch('missing', { set: { n: 1 } });
    await expect(failing.commit()).rejects.toMatchObject({ statusCode: 409 });
    expect(await client().fetch('count(*)')).toBe(0);
  });

  test('a dry run checks everything and writes nothing', async () => {
    await client().create({ _id: 'a', _type: 'topic' }, { dryRun: true });
    expect(await client().fetch('count(*)')).toBe(0);
  });

  test('keys are made for the objects of arrays when asked for', async () => {
    const made = await client().create(
      { _type: 'topic', items: [{ n: 1 }, { _key: 'mine', n: 2 }] },
      { autoGenerateArrayKeys: true },
    );
    expect(made['items']).toEqual([
      { _key: expect.stringMatching(/^\w+$/), n: 1 },
      { _key: 'mine', n: 2 },
    ]);
  });

  test('each perspective shows its own version of a document', async () => {
    await client().create({ _id: 'a', _type: 'topic', is: 'published' });
    await client().create({ _id: 'drafts.a', _type: 'topic', is: 'draft' });
    await client().create({ _id: 'versions.r1.a', _type: 'topic', is: 'release' });
    await client().create({ _id: 'drafts.b', _type: 'topic', is: 'only draft' });
    const seen = (perspective: 'raw' | 'published' | 'drafts' | string[]) =>
      client().fetch('*[_type == "topic"].is', {}, { perspective });
    expect(await seen('published')).toEqual(['published']);
    expect(await seen('drafts')).toEqual(['draft', 'only draft']);
    expect(await seen(['r1', 'drafts'])).toEqual(['release', 'only draft']);
    expect(await seen(['r1'])).toEqual(['release']);
    expect(await seen('raw')).toEqual(['published', 'draft', 'only draft', 'release']);
    expect(
      await client().fetch('*[_id == "a"][0]{_id, _originalId}', {}, { perspective: 'drafts' }),
    ).toEqual({ _id: 'a', _originalId: 'drafts.a' });
  });

  test('without a perspective an old API version sees drafts and a new one does not', async () => {
    await client().create({ _id: 'drafts.a', _type: 'topic' });
    expect(await client({ apiVersion: '2024-01-01' }).fetch('count(*)')).toBe(1);
    expect(await client().fetch('count(*)')).toBe(0);
  });

  test('a long query goes by POST and finds the same', async () => {
    await client().create({ _id: 'a', _type: 'topic' });
    const ids = ['a', ...Array.from({ length: 2000 }, (_, n) => `missing-${n}`)];
    expect(await client().fetch('*[_id in $ids]._id', { ids })).toEqual(['a']);
  });

  test('a parameter that looks like a number stays the text that it is', async () => {
    await client().create({ _id: 'a', _type: 'topic', code: '5' });
    expect(await client().fetch('count(*[code == $code])', { code: '5' })).toBe(1);
    expect(await client().fetch('count(*[code == $code])', { code: 5 })).toBe(0);
  });

  test('a query that cannot be parsed is 400 with its place', async () => {
    await expect(client().fetch('*[_type ==')).rejects.toMatchObject({
      statusCode: 400,
      details: { type: 'queryParseError', query: '*[_type ==', start: expect.any(Number) },
    });
  });

  test('a dataset has no embeddings, and its settings say so', async () => {
    const settings = await client().datasets.getEmbeddingsSettings('production');
    expect(settings).toEqual({ enabled: false, status: 'disabled' });
  });

  test('answers carry sync tags, also those that found nothing', async () => {
    const answer = await client().fetch('*[_type == "nothing"]', {}, { filterResponse: false });
    expect(answer.syncTags).toEqual([expect.stringMatching(/^s1:/)]);
  });

  test('a change carries a tag of every answer that it makes stale', async () => {
    await client().create({ _id: 'a', _type: 'researcher', slug: { current: 'ada' } });
    const answer = await client().fetch(
      '*[slug.current == "ada"][0]{"works": *[references(^._id)]._id}',
      {},
      { filterResponse: false },
    );
    const work = { _id: 'w', _type: 'publication', author: reference('a') };
    await client().create(work);
    const [change] = running.lake.store.transactionsAfter(1, 1)[0]?.changes ?? [];
    const stale = change === undefined ? [] : syncTagsOf(change);
    expect(answer.syncTags?.some((tag) => stale.includes(tag))).toBe(true);
  });
});
