import type { Action } from '@sanity/client';

import { startLake, type RunningLake } from '@/tests/harness/lake';
import { put } from '@/tests/harness/lake-requests';
import { clientOf, clientVersions } from '@/tests/harness/sanity-clients';

let running: RunningLake;
beforeEach(async () => {
  running = await startLake();
});
afterEach(() => running.stop());

const stored = (id: string) => running.lake.store.get(id);

describe.each(clientVersions)('@sanity/client %i', (version) => {
  const client = () => clientOf(running, {}, version);
  const ids = { draftId: 'drafts.a', publishedId: 'a' };

  test('a document is created, edited, published, edited again, discarded, unpublished, deleted', async () => {
    await client().action({
      actionType: 'sanity.action.document.create',
      publishedId: 'a',
      attributes: { _id: 'drafts.a', _type: 'topic', name: 'Graphs', items: [{ n: 1 }] },
      ifExists: 'fail',
    });
    expect(stored('a')).toBeUndefined();
    expect(stored('drafts.a')).toMatchObject({
      name: 'Graphs',
      items: [{ _key: expect.stringMatching(/^\w+$/), n: 1 }],
    });
    const createdAt = stored('drafts.a')?._createdAt;

    const edited = await client().action({
      actionType: 'sanity.action.document.edit',
      ...ids,
      patch: { set: { name: 'Networks' } },
    });
    expect(stored('drafts.a')).toMatchObject({ name: 'Networks', _rev: edited.transactionId });

    const published = await client().action(
      { actionType: 'sanity.action.document.publish', ...ids },
      { transactionId: 'given' },
    );
    expect(published.transactionId).toBe('given');
    expect(stored('drafts.a')).toBeUndefined();
    expect(stored('a')).toMatchObject({
      _id: 'a',
      _rev: 'given',
      name: 'Networks',
      _createdAt: createdAt,
    });

    await client().action({
      actionType: 'sanity.action.document.edit',
      ...ids,
      patch: { insert: { after: 'items[-1]', items: [{ n: 2 }] } },
    });
    expect(stored('a')).toMatchObject({ items: [{ n: 1 }] });
    expect(stored('drafts.a')).toMatchObject({
      name: 'Networks',
      items: [{ n: 1 }, { _key: expect.any(String), n: 2 }],
      _createdAt: createdAt,
    });

    await client().action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.a' });
    expect(stored('drafts.a')).toBeUndefined();

    await client().action({ actionType: 'sanity.action.document.unpublish', ...ids });
    expect(stored('a')).toBeUndefined();
    expect(stored('drafts.a')).toMatchObject({ name: 'Networks' });

    await client().action([
      { actionType: 'sanity.action.document.publish', ...ids },
      {
        actionType: 'sanity.action.document.edit',
        ...ids,
        patch: { unset: ['_empty_action_guard_pseudo_field_'] },
      },
    ]);
    await client().action({
      actionType: 'sanity.action.document.delete',
      publishedId: 'a',
      includeDrafts: ['drafts.a'],
    });
    expect(running.lake.store.count()).toBe(0);
  });

  test('a version is discarded, and an earlier state comes back as the draft', async () => {
    await put(running, { _id: 'a', _type: 'topic' }, { _id: 'versions.r1.a', _type: 'topic' });
    const actions: Action[] = [
      { actionType: 'sanity.action.document.version.discard', versionId: 'versions.r1.a' },
      {
        actionType: 'sanity.action.document.replaceDraft',
        publishedId: 'a',
        attributes: { _id: 'drafts.a', _type: 'topic', name: 'before' },
      },
    ];
    await client().action(actions);
    expect(stored('versions.r1.a')).toBeUndefined();
    expect(stored('drafts.a')).toMatchObject({ name: 'before' });
  });

  test('a draft and a version are made beside a published document, each once', async () => {
    await put(running, { _id: 'a', _type: 'topic', name: 'published' });
    const document = { _id: 'drafts.a', _type: 'topic', name: 'draft' };
    const ofDocument: Action = {
      actionType: 'sanity.action.document.version.create',
      publishedId: 'a',
      document,
    };
    const ofBase = { publishedId: 'a', baseId: 'drafts.a', releaseId: 'r1' };
    await client().action(ofDocument);
    expect(stored('drafts.a')).toMatchObject(document);
    await client().createVersion(ofBase);
    expect(stored('versions.r1.a')).toMatchObject({ name: 'draft' });
    const conflict = { statusCode: 409 };
    await expect(client().action(ofDocument)).rejects.toMatchObject(conflict);
    await expect(client().createVersion(ofBase)).rejects.toMatchObject(conflict);
    expect(stored('a')).toMatchObject({ name: 'published' });
  });

  test('a version is a copy of what its author saw', async () => {
    const seen = await put(running, { _id: 'a', _type: 'topic', n: 1 });
    const copy = { publishedId: 'a', baseId: 'a', ifBaseRevisionId: seen };
    await put(running, { _id: 'a', _type: 'topic', n: 2 });
    await expect(client().createVersion(copy)).rejects.toMatchObject({ statusCode: 409 });
    await client().createVersion({ publishedId: 'a', baseId: 'a' });
    expect(stored('drafts.a')).toMatchObject({ n: 2 });
  });

  test('a dry run checks everything and writes nothing', async () => {
    const publish: Action = { actionType: 'sanity.action.document.publish', ...ids };
    await expect(client().action(publish, { dryRun: true })).rejects.toMatchObject({
      statusCode: 409,
    });
    await put(running, { _id: 'drafts.a', _type: 'topic' });
    await client().action(publish, { dryRun: true });
    expect(stored('a')).toBeUndefined();
  });

  test('publishing over another revision than the editor saw is 409 and changes nothing', async () => {
    const rev = await put(
      running,
      { _id: 'a', _type: 'topic', n: 1 },
      { _id: 'drafts.a', _type: 'topic' },
    );
    await put(running, { _id: 'a', _type: 'topic', n: 2 });
    const late = client().action({
      actionType: 'sanity.action.document.publish',
      ...ids,
      ifPublishedRevisionId: rev,
    });
    await expect(late).rejects.toMatchObject({
      statusCode: 409,
      message: expect.stringMatching(/revision/),
      details: { type: 'actionError' },
    });
    expect(stored('a')).toMatchObject({ n: 2 });
    expect(stored('drafts.a')).toBeDefined();
  });

  test('Studio’s guard patch, which changes nothing, is a transaction that listeners hear of', async () => {
    const rev = await put(running, { _id: 'drafts.a', _type: 'topic', n: 1 });
    const events: unknown[] = [];
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const heard = client()
      .listen('*[_id == "drafts.a"]', {}, { events: ['welcome', 'mutation'] })
      .subscribe({
        error: reject,
        next(event) {
          events.push(event);
          if (event.type === 'mutation') return resolve();
          client()
            .action(
              {
                actionType: 'sanity.action.document.edit',
                ...ids,
                patch: { unset: ['_empty_action_guard_pseudo_field_'] },
              },
              { transactionId: 'guard' },
            )
            .catch(reject);
        },
      });
    await promise;
    heard.unsubscribe();
    expect(events[1]).toMatchObject({
      transition: 'update',
      transactionId: 'guard',
      previousRev: rev,
      resultRev: 'guard',
      result: { n: 1 },
    });
  });
});
