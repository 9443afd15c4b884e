import { wholeDirectory } from './whole-directory';
import { readSlugs } from '@/lib/content/addresses/read-slugs';
import { readCoauthor } from '@/lib/content/coauthor/read';
import { readCv } from '@/lib/content/cv/read';
import { portraitFingerprint } from '@/lib/content/portrait/renditions';
import { readPortraitRendition } from '@/lib/content/portrait/read';
import { readProfile } from '@/lib/content/profile/read';
import { readTopic } from '@/lib/content/topic/read';
import { readSite } from '@/lib/content/site/read';
import { languages } from '@/lib/i18n/languages';
import { dependents } from '@/lib/revalidation/dependents';

import {
  authors,
  type Fields,
  inBoth,
  keyed,
  member,
  paper,
  reference,
  type SampleLake,
  startSampleLake,
  supervisedBy,
  weakly,
  type WrittenDocument,
} from './sample-lake';

/** In every text of every draft and version, and in nothing that is published. */
const secret = 'Swordfish';
const slugs = ['devin-kwok', 'david-rolnick', 'gintare-karolina-dziugaite', 'gul-sena-altintas'];
const topics = ['deep-learning', 'machine-learning-theory'];
const outside = ['colin-raffel', 'nikhil-anand', 'swordfish'];
const hidden = ['drafts.', 'versions.r1.', 'versions.r2.'];

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterAll(() => lake.stop());

/** The results of all read functions of the site. */
async function everything(): Promise<object> {
  const views = await Promise.all(
    languages.map(async (language) => ({
      directory: await wholeDirectory(lake.reader, language),
      site: await readSite(lake.reader, language),
      coauthors: await Promise.all(
        outside.map((slug) => readCoauthor(lake.reader, language, slug)),
      ),
      profiles: await Promise.all(slugs.map((slug) => readProfile(lake.reader, language, slug))),
      cvs: await Promise.all(slugs.map((slug) => readCv(lake.reader, language, slug))),
      topics: await Promise.all(topics.map((slug) => readTopic(lake.reader, language, slug))),
    })),
  );
  return { views, slugs: await readSlugs(lake.reader, 'profile') };
}

/** The same documents as drafts and as versions of two releases. */
const unpublished = (...documents: WrittenDocument[]) =>
  hidden.flatMap((prefix) => documents.map((one) => ({ ...one, _id: `${prefix}${one._id}` })));

/** Drafts of all published documents, with every text changed. */
const changes: Record<string, Fields> = {
  researcher: {
    name: secret,
    familyName: secret,
    position: inBoth(secret),
    status: 'alumni',
    chairs: [{ _key: 'x', _type: 'chair', title: inBoth(secret) }],
    biography: [],
    links: [{ _key: 'x', _type: 'externalLink', kind: 'other', url: `https://${secret}.example/` }],
    supervisors: supervisedBy('researcher-gul-sena-altintas'),
    topics: [],
  },
  coauthor: {
    name: secret,
    affiliation: inBoth(secret),
    url: `https://${secret}.example/`,
    member: weakly('researcher-gul-sena-altintas'),
  },
  publication: {
    title: secret,
    translatedTitle: inBoth(secret),
    abstract: inBoth(secret),
    award: inBoth(secret),
    authors: [keyed('x', { _type: 'authorship', printedName: secret })],
    versions: [{ _key: 'x', _type: 'version', kind: 'journal', venue: secret, date: '2030' }],
    code: `https://${secret}.example/`,
  },
  topic: { name: inBoth(secret), description: inBoth(secret) },
  institution: { name: inBoth(secret), shortName: secret },
  siteSettings: {
    name: inBoth(secret),
    tagline: inBoth(secret),
    footer: inBoth(secret),
    navigation: [{ _key: 'x', _type: 'navigationLink', label: inBoth(secret), href: '/fr' }],
  },
};

/** Unpublished people and works that refer to all published people. */
const newcomers = [
  member('swordfish', {
    name: secret,
    supervisors: supervisedBy('researcher-david-rolnick', 'researcher-devin-kwok'),
    topics: [keyed('x', reference('topic-deep-learning'))],
  }),
  paper('swordfish', {
    title: secret,
    authors: authors(...slugs.map((slug) => `researcher-${slug}`)),
    versions: [{ _key: 'x', _type: 'version', kind: 'journal', date: '2030' }],
    topics: [keyed('x', reference('topic-deep-learning'))],
  }),
  {
    _id: 'coauthor-swordfish',
    _type: 'coauthor',
    name: secret,
    member: weakly('researcher-devin-kwok'),
  },
  paper('by-former-coauthor', {
    title: secret,
    authors: [keyed('x', { _type: 'authorship', person: weakly('coauthor-swordfish') })],
  }),
];

describe('with drafts and versions of every document, and of new people and works', () => {
  let before: object;
  beforeAll(async () => {
    before = await everything();
    const published = await lake.editor.fetch<WrittenDocument[]>('*[_type in $types]', {
      types: Object.keys(changes),
    });
    await lake.write(
      ...unpublished(
        ...published.map((document) => ({ ...document, ...changes[document._type] })),
        ...newcomers,
      ),
    );
  });
  afterAll(() => lake.restore());

  test('they are there for an editor', async () => {
    const count = 'count(*[_id in path("drafts.**") || _id in path("versions.**")])';
    expect(await lake.editor.fetch<number>(count)).toBeGreaterThan(70);
  });

  test('every view of every function is what it was', async () => {
    expect(await everything()).toEqual(before);
  });

  test('nothing of their text is in any view', async () => {
    expect(JSON.stringify(await everything())).not.toMatch(/swordfish|2030/i);
  });

  test('the address of somebody unpublished is nobody’s', async () => {
    for (const language of languages) {
      expect(await readProfile(lake.reader, language, 'swordfish')).toBeUndefined();
    }
  });

  test('the pages of a change are those that show it published', async () => {
    const rename = () =>
      lake.editor.patch('coauthor-nikhil-anand').set({ familyName: 'A.' }).commit();
    const [change] = await lake.webhooksOf(rename);
    expect(change && (await dependents(change, lake.reader))).toEqual(
      expect.arrayContaining(
        ['devin-kwok', 'david-rolnick', 'gintare-karolina-dziugaite'].map((slug) => ({
          page: 'profile',
          slug,
        })),
      ),
    );
    expect(change && (await dependents(change, lake.reader))).toHaveLength(14);
  });

  test('no draft or version makes a webhook', async () => {
    const act = () => lake.write(...unpublished(member('swordfish', { name: `${secret} again` })));
    expect(await lake.webhooksOf(act)).toEqual([]);
  });
});

test('a draft’s portrait cannot be had, whoever guesses its address', async () => {
  const asset = await lake.editor.fetch<string>('*[_type == "sanity.imageAsset"][0]._id');
  const crop = { _type: 'sanity.imageCrop', top: 0.2, bottom: 0, left: 0, right: 0 };
  const fileOf = (shown: object) =>
    `${portraitFingerprint({ alt: [], asset: { _id: asset }, ...shown })}-400.webp`;
  const portrait = { _type: 'image', asset: weakly(asset), crop };
  const draft = (slug: string) => ({
    ...member(slug, { portrait }),
    _id: `drafts.researcher-${slug}`,
  });
  await lake.write(draft('david-rolnick'), draft('swordfish'));
  const { top, bottom, left, right } = crop;
  for (const drafted of [crop, { top, bottom, left, right }]) {
    for (const slug of ['david-rolnick', 'swordfish']) {
      expect(
        await readPortraitRendition(slug, fileOf({ crop: drafted }), lake.images),
      ).toBeUndefined();
    }
  }
  await lake.restore();
});

test('what refers to somebody unpublished does not name them, and does when they are published', async () => {
  const newcomer = member('newcomer', { name: 'New Comer' });
  const work = paper('of-newcomer', {
    title: 'With a newcomer',
    authors: [
      ...authors('researcher-devin-kwok'),
      keyed('n', { _type: 'authorship', person: weakly('researcher-newcomer') }),
      keyed('d', { _type: 'authorship', person: weakly('drafts.researcher-newcomer') }),
    ],
  });
  await lake.write(work, { ...newcomer, _id: 'drafts.researcher-newcomer' });
  const names = async () => {
    const profile = await readProfile(lake.reader, 'en', 'devin-kwok');
    const works = profile?.years.flatMap((year) => year.works) ?? [];
    return works.find(({ id }) => id === work._id)?.authors.map(({ name }) => name);
  };
  expect(await names()).toStrictEqual(['Devin Kwok', undefined, undefined]);
  await lake.write(newcomer);
  expect(await names()).toStrictEqual(['Devin Kwok', 'New Comer', undefined]);
  await lake.restore();
});

test('what was taken down is nowhere any more', async () => {
  await lake.write(
    member('leaver', { name: secret, supervisors: supervisedBy('researcher-david-rolnick') }),
  );
  expect(JSON.stringify(await everything())).toContain(secret);
  await lake.editor.delete('researcher-leaver');
  expect(JSON.stringify(await everything())).not.toContain(secret);
});
