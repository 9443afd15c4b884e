/** The same pages for who previews them, on a real lake: drafts, their places, and none for visitors. */
import { readDirectory } from '@/lib/content/directory';
import { readDraftPortrait } from '@/lib/content/portrait-rendition';
import { readProfile } from '@/lib/content/profile';
import { readSite } from '@/lib/content/settings';
import { languages } from '@/lib/i18n/languages';
import type { Preview } from '@/lib/preview/preview';

import { altintas, kwok, tiny } from './page-changes';
import {
  inBoth,
  keyed,
  member,
  paper,
  type SampleLake,
  startSampleLake,
  weakly,
} from './sample-lake';

let preview: Preview | undefined;
let lake: SampleLake;

jest.mock('@/lib/preview/preview', () => ({ readPreview: () => Promise.resolve(preview) }));
jest.mock('@/lib/preview/preview-client', () => ({
  previewClient: () => Promise.resolve({ client: lake.editor, apiToken: '' }),
}));

const until = new Date('2100-01-01');
const seeing = (perspective: 'drafts' | 'published'): Preview => ({
  perspective,
  until,
  isShared: false,
});

beforeAll(async () => {
  lake = await startSampleLake();
});
beforeEach(() => {
  preview = undefined;
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

async function changed(id: string, fields: object): Promise<void> {
  const [published] = await lake.editor.fetch<{ _id: string; _type: string }[]>('*[_id == $id]', {
    id,
  });
  if (!published) throw new Error(`${id} is not there`);
  await lake.write({ ...published, ...fields, _id: `drafts.${id}` });
}

const slugs = ['devin-kwok', 'david-rolnick', 'gintare-karolina-dziugaite', 'gul-sena-altintas'];

async function everything(): Promise<unknown[]> {
  const views = languages.flatMap((language) => [
    readDirectory(language),
    readSite(language),
    ...slugs.map((slug) => readProfile(slug, language)),
  ]);
  return Promise.all(views);
}

test('a draft is seen by who previews drafts, and by nobody else', async () => {
  const before = await everything();
  await changed(kwok, { name: 'Swordfish' });
  await changed('topic-deep-learning', { name: inBoth('Swordfish') });
  await changed('siteSettings', { tagline: inBoth('Swordfish') });
  await changed(tiny, { title: 'Swordfish' });
  expect(await everything()).toEqual(before);

  preview = seeing('published');
  expect(JSON.stringify(await everything())).not.toContain('Swordfish');

  preview = seeing('drafts');
  const profile = await readProfile('devin-kwok', 'fr');
  expect(profile).toMatchObject({
    name: 'Swordfish',
    topics: [{ name: { text: 'Swordfish' } }, {}],
  });
  expect(JSON.stringify(profile?.years)).toContain('Swordfish');
  expect((await readSite('fr')).tagline?.text).toBe('Swordfish');

  preview = undefined;
  expect(await everything()).toEqual(before);
});

test('somebody new and half written is on the directory and under an address of their own', async () => {
  const draft = { _id: 'drafts.researcher-new', _type: 'researcher' };
  await lake.write(draft, {
    ...paper('new', {
      title: undefined,
      authors: [keyed('a', { person: weakly('researcher-new') })],
    }),
    _id: 'drafts.publication-new',
  });
  preview = seeing('drafts');
  const { current } = await readDirectory('fr');
  expect(current).toContainEqual(
    expect.objectContaining({ gap: 'name', href: '/fr/repertoire/~researcher-new' }),
  );
  expect(await readProfile('~researcher-new', 'fr')).toMatchObject({
    gap: 'name',
    years: [{ works: [{ title: { gap: 'title' } }] }],
  });
  for (const nobody of [seeing('published'), undefined]) {
    preview = nobody;
    expect(await readProfile('~researcher-new', 'fr')).toBeUndefined();
    expect(await readProfile('~researcher-devin-kwok', 'fr')).toBeUndefined();
  }
});

test('an author who is not there is said to be missing, only in the preview', async () => {
  const authors = [keyed('k', { person: weakly(kwok) }), keyed('g', { person: weakly('gone') })];
  await lake.editor.patch(tiny).set({ authors }).commit();
  const second = async () =>
    (await readProfile('devin-kwok', 'fr'))?.years
      .flatMap(({ works }) => works)
      .find(({ id }) => id === tiny)?.authors[1];
  expect(await second()).not.toHaveProperty('gap');
  preview = seeing('drafts');
  expect(await second()).toMatchObject({ kind: 'unnamed', gap: 'author' });
});

/** Every place that is marked in a view, with the text that is shown there where that is plain. */
function* placesIn(view: unknown): Generator<{ place: string; text: unknown }> {
  if (typeof view !== 'object' || view === null) return;
  const fields = Object.entries(view);
  const shown = Object.fromEntries(fields);
  for (const [name, value] of fields) {
    if (name === 'place') yield { place: value, text: shown.text ?? shown.name };
    else if (name === 'orcidPlace') yield { place: value, text: shown.orcid };
    else if (name === 'places') {
      for (const [field, place] of Object.entries<string>(value))
        yield { place, text: shown[field] };
    } else yield* placesIn(value);
  }
}

/** What a stored document has at a place written as `createDataAttribute` does. */
function storedAt(document: unknown, path: string): unknown {
  return path.split('.').reduce((value: unknown, segment) => {
    const [field = '', key] = segment.split(':');
    const inner: unknown =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === field)?.[1]
        : undefined;
    if (key === undefined) return inner;
    return Array.isArray(inner) ? inner.find((item) => item?._key === key) : undefined;
  }, document);
}

test('every place that a preview marks is one in the stored document, and has the text that is shown', async () => {
  await lake.editor
    .patch(kwok)
    .set({
      orcid: '0000-0002-1825-0097',
      biography: await lake.editor.fetch('*[_id == "researcher-david-rolnick"][0].biography'),
      links: [keyed('web', { kind: 'website', url: 'https://example.org' })],
      chairs: [keyed('chair', { title: inBoth('A chair') })],
    })
    .commit();
  await lake.editor
    .patch(tiny)
    .set({
      'authors[1].printedName': 'D. Kwok',
      award: inBoth('A prize'),
      code: 'https://example.org',
    })
    .commit();
  const link = keyed('home', { _type: 'navigationLink', label: inBoth('Home'), href: '/fr' });
  await lake.editor
    .patch('siteSettings')
    .set({ navigation: [link] })
    .commit();
  const documents = await lake.editor.fetch<{ _id: string }[]>('*[!(_id in path("drafts.**"))]');
  preview = seeing('drafts');
  const places = [...placesIn(await everything())];
  const seen = new Set<string>();
  for (const { place, text } of places) {
    const parts = Object.fromEntries(place.split(';').map((part) => part.split('=')));
    const document = documents.find(({ _id }) => _id === parts.id);
    const value = storedAt(document, parts.path ?? '');
    expect([place, value]).toEqual([place, expect.anything()]);
    if (typeof value === 'string' && typeof text === 'string') expect(text).toBe(value);
    seen.add(`${parts.type} ${String(parts.path).replaceAll(/:[^.]+/g, '[]')}`);
  }
  expect([...seen].toSorted()).toEqual(
    [
      'publication abstract[].value',
      'publication authors[].person',
      'publication authors[].printedName',
      'publication award[].value',
      'publication code',
      'publication title',
      'publication translatedTitle[].value',
      ...[
        'arxivId',
        'date',
        'doi',
        'kind',
        'pages',
        'pdf',
        'url',
        'venue',
        'venueShort',
        'volume',
      ].map((field) => `publication versions[].${field}`),
      'researcher biography[].value',
      'researcher chairs[].title[].value',
      'researcher institutions[]',
      'researcher links[]',
      'researcher name',
      'researcher orcid',
      'researcher portrait',
      'researcher position[].value',
      'researcher supervisors[].person',
      'researcher topics[]',
      ...['footer[].value', 'name[].value', 'navigation[].label[].value', 'tagline[].value'].map(
        (field) => `siteSettings ${field}`,
      ),
    ].toSorted(),
  );
});

test('the portrait of a draft is had by who previews drafts, and by nobody else', async () => {
  const portrait = await lake.editor.fetch<object>('*[_id == $kwok][0].portrait', { kwok });
  const crop = { _type: 'sanity.imageCrop', top: 0.1, bottom: 0, left: 0, right: 0 };
  await changed(altintas, { portrait: { ...portrait, crop } });
  preview = seeing('drafts');
  const src = (await readProfile('gul-sena-altintas', 'fr'))?.portrait?.src ?? '';
  expect(src).toMatch(`/media/drafts/${altintas}/`);
  const file = src.split('/').at(-1) ?? '';
  expect(await readDraftPortrait(altintas, file)).toBeInstanceOf(ArrayBuffer);
  expect(await readDraftPortrait(altintas, 'AAAAAAAAAAAA-400.webp')).toBeUndefined();
  for (const nobody of [seeing('published'), undefined]) {
    preview = nobody;
    expect(await readDraftPortrait(altintas, file)).toBeUndefined();
  }
});

test('a draft under the address of somebody else is not found by visitors', async () => {
  await lake.write({
    ...member('devin-kwok', { name: 'Swordfish' }),
    _id: 'drafts.researcher-impostor',
  });
  expect((await readProfile('devin-kwok', 'fr'))?.name).toBe('Devin Kwok');
});
