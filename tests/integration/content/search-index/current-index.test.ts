import type { ContentReader } from '@/lib/content/content-reader';
import { CurrentIndex } from '@/lib/content/search-index/current-index';
import type { SearchIndex } from '@/lib/search/search-index';

import { kwok, raffel, rolnick, tiny, training } from '../sample-ids';
import {
  authors,
  inBoth,
  keyed,
  member,
  paper,
  reference,
  type SampleLake,
  startSampleLake,
  weakly,
  type WrittenDocument,
} from '../sample-lake';

const all = { offset: 0, limit: 100 };

let lake: SampleLake;
let current: CurrentIndex;
beforeAll(async () => {
  lake = await startSampleLake();
});
beforeEach(async () => {
  current = new CurrentIndex();
  // What follows is found by what changed, and not by a first reading.
  await current.read(lake.reader);
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

/** Every id that a text finds in full. */
const foundIn = (index: SearchIndex, text: string): string[] => {
  const { sections, isPartial } = index.search(text);
  return isPartial ? [] : sections.flatMap(({ ids }) => ids).toSorted();
};
const found = async (text: string) => foundIn(await current.read(lake.reader), text);
const worksWith = async (text: string) =>
  [...(await current.read(lake.reader)).works({ text }, all).ids].toSorted();

/** A reader that counts its requests, and does something before each. */
function watchedReader(
  before: (request: number, params: Record<string, unknown>) => unknown = () => undefined,
  from: ContentReader = lake.reader,
) {
  let requests = 0;
  const reader: ContentReader = {
    ...from,
    async read(query) {
      requests += 1;
      await before(requests, query.params ?? {});
      return from.read(query);
    },
  };
  return { reader, requests: () => requests };
}

const butterfly = ['publication-butterfly-effect-tiny-perturbations', training].toSorted();

describe('what was published is found by the next reading', () => {
  test('a new member, topic, institution, coauthor and work', async () => {
    await lake.write(
      member('quokka', { name: 'Zoé Quokka' }),
      { _id: 'topic-q', _type: 'topic', name: inBoth('Quokkas'), slug: { current: 'quokkas' } },
      {
        _id: 'institution-q',
        _type: 'institution',
        name: inBoth('Quokka U'),
        slug: { current: 'quokka-u' },
      },
      {
        _id: 'coauthor-q',
        _type: 'coauthor',
        name: 'Ann Quokka',
        slug: { current: 'ann-quokka' },
      },
      paper('about', { title: 'About quokkas' }),
    );
    expect(await found('quokka')).toEqual([
      'coauthor-q',
      'institution-q',
      'publication-about',
      'researcher-quokka',
      'topic-q',
    ]);
  });

  test('a member under a new name, and no longer the old; works that name them too', async () => {
    const before = await worksWith('kwok');
    expect(before).toHaveLength(6);
    await lake.editor.patch(kwok).set({ name: 'Quokka Chan', familyName: 'Chan' }).commit();
    expect(await worksWith('quokka')).toEqual(before);
    expect(await worksWith('kwok')).toEqual([]);
    expect(await found('quokka')).toContain(kwok);
    expect(await found('devin kwok')).toEqual([]);
  });

  test('a coauthor under a new name, with their works', async () => {
    await lake.editor.patch(raffel).set({ name: 'Colin Quokka' }).commit();
    expect(await worksWith('quokka')).toEqual([training]);
    expect(await found('raffel')).toEqual([]);
  });

  test('a topic under a new name, with its works and its people', async () => {
    await lake.editor
      .patch('topic-deep-learning')
      .set({ name: inBoth('Quokkas') })
      .commit();
    const ids = await found('quokkas');
    expect(ids).toEqual(expect.arrayContaining(['topic-deep-learning', kwok, tiny]));
    expect(await worksWith('apprentissage profond')).not.toContain(tiny);
  });

  test('an institution under a new name, with its people', async () => {
    const set = { name: inBoth('Quokka University'), shortName: 'Quokka' };
    await lake.editor.patch('institution-mcgill').set(set).commit();
    expect(await found('quokka')).toEqual(
      expect.arrayContaining(['institution-mcgill', kwok, rolnick]),
    );
    expect(await found('mcgill')).toEqual([]);
  });

  test('a work under a new title, and with other people and topics', async () => {
    const set = { title: 'Quokkas', authors: authors(rolnick), topics: [] };
    await lake.editor.patch(tiny).set(set).unset(['translatedTitle']).commit();
    expect(await worksWith('quokkas')).toEqual([tiny]);
    expect(await worksWith('papillon')).toEqual([training]);
    expect(await worksWith('kwok')).not.toContain(tiny);
    const index = await current.read(lake.reader);
    expect(index.works({ topic: 'topic-deep-learning' }, all).ids).not.toContain(tiny);
  });

  test('a work of a coauthor who became a member, by the member’s name, old and new', async () => {
    await lake.write(member('quokka', { name: 'Zoé Quokka' }));
    await current.read(lake.reader);
    await lake.editor
      .patch(raffel)
      .set({ member: weakly('researcher-quokka') })
      .commit();
    expect(await worksWith('quokka')).toEqual([training]);
    expect(
      (await current.read(lake.reader)).works({ person: 'researcher-quokka' }, all).ids,
    ).toEqual([training]);
    await lake.editor.patch('researcher-quokka').set({ name: 'Zoé Wombat' }).commit();
    expect(await worksWith('wombat')).toEqual([training]);
    expect(await worksWith('quokka')).toEqual([]);
  });

  test('a person at a new address, and no longer at the old', async () => {
    await lake.editor
      .patch(kwok)
      .set({ slug: { _type: 'slug', current: 'quokka' } })
      .commit();
    const index = await current.read(lake.reader);
    expect(index.named('person', 'quokka')?.id).toBe(kwok);
    expect(index.named('person', 'devin-kwok')).toBeUndefined();
  });
});

describe('what was taken down is found no more', () => {
  test('a work', async () => {
    await lake.editor.delete(tiny);
    expect(await worksWith('butterfly')).toEqual([training]);
    expect((await current.read(lake.reader)).works({}, all).count).toBe(5);
  });

  test('a member: their works have their name no more, and stay', async () => {
    await lake.editor.delete(kwok);
    expect(await found('devin')).toEqual([]);
    expect(await worksWith('kwok')).toEqual([]);
    expect(await worksWith('butterfly')).toEqual(butterfly);
    expect(
      (await current.read(lake.reader)).works({ person: kwok }, all).people,
    ).not.toContainEqual(expect.objectContaining({ value: kwok }));
  });

  test('a member who is unpublished, and their draft stays', async () => {
    await lake.editor.action({
      actionType: 'sanity.action.document.unpublish',
      publishedId: kwok,
      draftId: `drafts.${kwok}`,
    });
    expect(await found('devin')).toEqual([]);
    expect(await worksWith('kwok')).toEqual([]);
  });

  test('one of two, when another is published at once: as many as before', async () => {
    const index = await current.read(lake.reader);
    const before = index.count();
    await lake.editor
      .transaction()
      .delete(tiny)
      .create(paper('new', { title: 'Quokkas' }))
      .commit();
    expect(await worksWith('quokkas')).toEqual(['publication-new']);
    expect(await worksWith('butterfly')).toEqual([training]);
    expect(index.count()).toBe(before);
  });

  test('one that is another type now', async () => {
    await lake.editor
      .transaction()
      .delete(tiny)
      .create({ _id: tiny, _type: 'topic', name: inBoth('Quokkas'), slug: { current: 'q' } })
      .commit();
    expect(await worksWith('butterfly')).toEqual([training]);
    expect(await found('quokkas')).toContain(tiny);
  });

  test('one that is of no type that the site has', async () => {
    await lake.editor.transaction().delete(tiny).create({ _id: tiny, _type: 'note' }).commit();
    expect(await worksWith('butterfly')).toEqual([training]);
  });

  test('all', async () => {
    const ids = (await current.read(lake.reader)).ids();
    await lake.editor.delete({ query: '*[_id in $ids]', params: { ids } });
    expect((await current.read(lake.reader)).count()).toBe(0);
  });
});

describe('requests', () => {
  test('nothing new is one request, and one for what names what changed in the last seconds', async () => {
    const { reader, requests } = watchedReader();
    await current.read(reader);
    expect(requests()).toBe(2);
  });

  test('a document that is broken all over is one request too, each time', async () => {
    const rubbish = [null, 0, 'x', {}, [], { _key: 1 }];
    const types = ['researcher', 'coauthor', 'topic', 'institution', 'publication'];
    const fields =
      'name slug familyName alternateNames orcid role status position institutions topics affiliation member ' +
      'description shortName place title translatedTitle abstract type versions authors';
    const broken = types.flatMap((type) =>
      [42, null, 'x', {}, rubbish].map((value, index): WrittenDocument => ({
        ...Object.fromEntries(fields.split(' ').map((field) => [field, value])),
        _id: `broken-${type}-${index}`,
        _type: type,
      })),
    );
    await lake.write(...broken);
    const index = await current.read(lake.reader);
    expect(index.ids()).toEqual(expect.arrayContaining(broken.map(({ _id }) => _id)));
    const { reader, requests } = watchedReader();
    await current.read(reader);
    expect(requests()).toBeLessThanOrEqual(2);
    expect(foundIn(index, 'kwok')).toContain(kwok);
  });

  test('a list with a broken item has the others', async () => {
    await lake.editor
      .patch(tiny)
      .set({
        authors: [null, ...authors(kwok, rolnick), 7],
        topics: [7, null, keyed('t', reference('topic-deep-learning'))],
        translatedTitle: [...inBoth('Quokkas'), keyed('x', { language: 'fr', value: 7 }), null],
      })
      .commit();
    const index = await current.read(lake.reader);
    const ids = [
      index.works({ text: 'quokkas', person: kwok }, all).ids,
      index.works({ text: 'quokkas', topic: 'topic-deep-learning' }, all).ids,
    ];
    expect(ids).toEqual([[tiny], [tiny]]);
  });

  test('calls at once share few', async () => {
    const { reader, requests } = watchedReader();
    const indexes = await Promise.all(Array.from({ length: 200 }, () => current.read(reader)));
    expect(requests()).toBeLessThanOrEqual(2);
    expect(new Set(indexes).size).toBe(1);
  });

  test('calls while one is under way share the next', async () => {
    const { reader, requests } = watchedReader();
    const calls = [];
    for (let call = 0; call < 50; call += 1) {
      calls.push(current.read(reader));
      await new Promise(setImmediate);
    }
    await Promise.all(calls);
    expect(requests()).toBeLessThan(40);
  });

  test('the first reading of many calls at once is one', async () => {
    const { reader, requests } = watchedReader();
    const first = new CurrentIndex();
    const indexes = await Promise.all(Array.from({ length: 100 }, () => first.read(reader)));
    expect(requests()).toBeLessThanOrEqual(2);
    expect(indexes.every((index) => index.count() > 20)).toBe(true);
  });
});

describe('a call sees what was published before it', () => {
  test('also when a reading that began before is under way', async () => {
    const read = Promise.withResolvers<void>();
    const published = Promise.withResolvers<void>();
    // It has its answer, and waits with it.
    const slow: ContentReader = {
      ...lake.reader,
      async read(query) {
        const result = await lake.reader.read(query);
        read.resolve();
        await published.promise;
        return result;
      },
    };
    const first = current.read(slow);
    await read.promise;
    await lake.write(paper('late', { title: 'Quokkas' }));
    const second = current.read(lake.reader);
    published.resolve();
    await first;
    expect((await second).works({ text: 'quokkas' }, all).ids).toEqual(['publication-late']);
  });

  test('whatever is published between many calls', async () => {
    const calls: Promise<void>[] = [];
    for (let number = 0; number < 12; number += 1) {
      await lake.editor
        .patch(tiny)
        .set({ title: `Quokka version${number}` })
        .commit();
      calls.push(
        current.read(lake.reader).then((index) => {
          const titles = Array.from(
            { length: 12 - number },
            (_, more) => `version${number + more}`,
          );
          const seen = titles.filter((title) => index.works({ text: title }, all).count > 0);
          expect(seen).toHaveLength(1);
        }),
      );
    }
    await Promise.all(calls);
  });
});

describe('when the CMS does not answer', () => {
  /** As many requests as an update with renames and removals has. */
  test.each([1, 2, 3, 4])(
    'request %d once, its caller is told, and the next call has all',
    async (n) => {
      await lake.editor
        .transaction()
        .delete(tiny)
        .patch(kwok, (patch) => patch.set({ name: 'Zoé Quokka' }))
        .create(paper('new', { title: 'Wombats' }))
        .commit();
      const { reader, requests } = watchedReader((request) => {
        if (request === n) throw new Error('It is away.');
      });
      await expect(current.read(reader)).rejects.toThrow('It is away.');
      expect(requests()).toBe(n);
      expect(await worksWith('wombats')).toEqual(['publication-new']);
      expect(await worksWith('butterfly')).toEqual([training]);
      expect(await found('quokka')).toContain(kwok);
      expect(await worksWith('kwok')).toEqual([]);
    },
  );

  test.each([1, 2, 3])(
    'request %d after a person was taken down, the next call finds no work by their name',
    async (n) => {
      await lake.editor.delete(kwok);
      // As when nothing else was published for a while.
      const calm: ContentReader = {
        ...lake.reader,
        read: ({ params, ...query }) =>
          lake.reader.read({
            ...query,
            params: { ...params, ...(params?.['since'] && { since: 'z' }) },
          }),
      };
      const { reader, requests } = watchedReader((request) => {
        if (request === n) throw new Error('It is away.');
      }, calm);
      await expect(current.read(reader)).rejects.toThrow('It is away.');
      expect(requests()).toBe(n);
      const works = (await current.read(calm)).works({ text: 'kwok' }, all);
      expect(works.ids).toEqual([]);
    },
  );

  test('the first time, the next call reads everything', async () => {
    const first = new CurrentIndex();
    const away = watchedReader(() => {
      throw new Error('It is away.');
    });
    await expect(first.read(away.reader)).rejects.toThrow('It is away.');
    expect((await first.read(lake.reader)).works({}, all).count).toBe(6);
  });

  test('a call that waits behind one that fails does not fail with it', async () => {
    const failing = watchedReader(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('It is away.');
    });
    const first = current.read(failing.reader);
    const told = expect(first).rejects.toThrow('It is away.');
    await new Promise(setImmediate);
    const second = current.read(lake.reader);
    await told;
    expect((await second).works({}, all).count).toBe(6);
  });
});

describe('after an hour', () => {
  let now = 0;
  const hour = 3_600_000;
  const agedIndex = async () => {
    now = 0;
    const aged = new CurrentIndex(() => now);
    const before = await aged.read(lake.reader);
    now = hour + 1;
    return { aged, before };
  };

  test('it is made anew, and what was there is used meanwhile', async () => {
    const { aged, before } = await agedIndex();
    expect(await aged.read(lake.reader)).toBe(before);
    let renewed = before;
    for (let tries = 0; tries < 200 && renewed === before; tries += 1) {
      renewed = await aged.read(lake.reader);
    }
    expect(renewed).not.toBe(before);
    expect(renewed.ids().toSorted()).toEqual(before.ids().toSorted());
    // And then no more for an hour.
    for (let tries = 0; tries < 5; tries += 1) expect(await aged.read(lake.reader)).toBe(renewed);
  });

  test('it stays as it is when the CMS does not answer', async () => {
    const { aged, before } = await agedIndex();
    const asked = Promise.withResolvers<void>();
    const { reader } = watchedReader((_request, { since }) => {
      if (since !== '') return;
      asked.resolve();
      throw new Error('It is away.');
    });
    expect(await aged.read(reader)).toBe(before);
    await asked.promise;
    expect(await aged.read(lake.reader)).toBe(before);
    expect(foundIn(before, 'kwok')).toContain(kwok);
  });
});

describe('drafts', () => {
  const secret = 'Swordfish';
  const hidden = ['drafts.', 'versions.r1.'];
  const documents = (): WrittenDocument[] =>
    hidden.flatMap((prefix) => [
      { ...member('new', { name: `${secret} New` }), _id: `${prefix}researcher-new` },
      { ...member('devin-kwok', { name: `${secret} Kwok` }), _id: `${prefix}${kwok}` },
      { ...paper('x', { title: secret, abstract: inBoth(secret) }), _id: `${prefix}${tiny}` },
      {
        _id: `${prefix}topic-deep-learning`,
        _type: 'topic',
        name: inBoth(secret),
        slug: { current: 'swordfish' },
      },
      {
        _id: `${prefix}institution-mcgill`,
        _type: 'institution',
        name: inBoth(secret),
        slug: { current: 'swordfish' },
      },
      {
        _id: `${prefix}${raffel}`,
        _type: 'coauthor',
        name: secret,
        slug: { current: 'swordfish' },
        member: weakly('researcher-new'),
      },
    ]);

  test('are in no index of what is published, by what changed and from the beginning', async () => {
    await lake.write(...documents());
    for (const index of [
      await current.read(lake.reader),
      await new CurrentIndex().read(lake.reader),
      await lake.reader.searchIndex(),
      await lake.readerOf('published').searchIndex(),
    ]) {
      expect(foundIn(index, secret)).toEqual([]);
      expect(index.search(secret).sections).toEqual([]);
      expect(index.works({ text: secret }, all).ids).toEqual([]);
      expect(index.people({ text: secret }, all).ids).toEqual([]);
      expect(index.named('topic', 'swordfish')).toBeUndefined();
      expect(index.named('person', 'swordfish')).toBeUndefined();
      expect(index.ids().filter((id) => /^(?:drafts|versions)\./.test(id))).toEqual([]);
    }
  });

  test('are in the index of a preview of drafts, under the ids of what they will be', async () => {
    await lake.write(...documents());
    const index = await lake.readerOf('drafts').searchIndex();
    expect(foundIn(index, secret)).toEqual(
      expect.arrayContaining([kwok, 'researcher-new', tiny, 'topic-deep-learning']),
    );
    expect(foundIn(index, 'papillon')).toEqual([training]);
    expect(index.named('topic', 'swordfish')?.id).toBe('topic-deep-learning');
    expect(foundIn(await current.read(lake.reader), secret)).toEqual([]);
  });

  test('that are half written are in the index of a preview all the same', async () => {
    await lake.write(
      { _id: 'drafts.researcher-empty', _type: 'researcher' },
      { _id: 'drafts.publication-empty', _type: 'publication', authors: [keyed('a', {})] },
      { _id: 'drafts.topic-empty', _type: 'topic', name: [keyed('fr', {})] },
      {
        _id: 'drafts.publication-half',
        _type: 'publication',
        title: secret,
        topics: [keyed('t', reference('topic-deep-learning'))],
      },
    );
    const index = await lake.readerOf('drafts').searchIndex();
    expect(index.works({ text: secret }, all).ids).toEqual(['publication-half']);
    expect(index.count()).toBeGreaterThan(25);
  });
});
