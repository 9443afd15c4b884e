/** The same pages for who previews them, on a real lake: drafts, their places, and none for visitors. */
import { wholeDirectory } from '@/tests/integration/content/whole-directory';
import { annotationOf } from '@/lib/content/annotation';
import type { ContentReader } from '@/lib/content/content-reader';
import { readDraftPortrait } from '@/lib/content/portrait/read';
import { readProfile } from '@/lib/content/profile/read';
import { readSite } from '@/lib/content/site/read';
import { languages } from '@/lib/i18n/languages';

import { altintas, kwok, tiny } from '../content/sample-ids';
import {
  inBoth,
  keyed,
  member,
  paper,
  type SampleLake,
  startSampleLake,
  weakly,
} from '../content/sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
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

async function everything(reader: ContentReader): Promise<unknown[]> {
  const views = languages.flatMap((language) => [
    wholeDirectory(reader, language),
    readSite(reader, language),
    ...slugs.map((slug) => readProfile(reader, language, slug)),
  ]);
  return Promise.all(views);
}

test('a draft is seen by who previews drafts, and by nobody else', async () => {
  const before = await everything(lake.reader);
  await changed(kwok, { name: 'Swordfish' });
  await changed('topic-deep-learning', { name: inBoth('Swordfish') });
  await changed('siteSettings', { tagline: inBoth('Swordfish') });
  await changed(tiny, { title: 'Swordfish' });
  expect(await everything(lake.reader)).toEqual(before);

  expect(JSON.stringify(await everything(lake.readerOf('published')))).not.toContain('Swordfish');

  const profile = await readProfile(lake.readerOf('drafts'), 'fr', 'devin-kwok');
  expect(profile).toMatchObject({
    name: 'Swordfish',
    topics: [{ name: { text: 'Swordfish' } }, {}],
  });
  expect(JSON.stringify(profile?.years)).toContain('Swordfish');
  expect((await readSite(lake.readerOf('drafts'), 'fr')).tagline?.text).toBe('Swordfish');

  expect(await everything(lake.reader)).toEqual(before);
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
  const { current } = await wholeDirectory(lake.readerOf('drafts'), 'fr');
  const card = current.find(({ href }) => href === '/fr/repertoire/~researcher-new');
  expect(placeholderOf(card)).toBe('name');
  const profile = await readProfile(lake.readerOf('drafts'), 'fr', '~researcher-new');
  expect(placeholderOf(profile)).toBe('name');
  const works = profile?.years.flatMap((year) => year.works) ?? [];
  expect(works.map(({ title }) => placeholderOf(title))).toEqual(['title']);
  for (const reader of [lake.readerOf('published'), lake.reader]) {
    expect(await readProfile(reader, 'fr', '~researcher-new')).toBeUndefined();
    expect(await readProfile(reader, 'fr', '~researcher-devin-kwok')).toBeUndefined();
  }
});

test('an author who is not there is said to be missing, only in the preview', async () => {
  const authors = [keyed('k', { person: weakly(kwok) }), keyed('g', { person: weakly('gone') })];
  await lake.editor.patch(tiny).set({ authors }).commit();
  const second = async (reader: ContentReader) =>
    (await readProfile(reader, 'fr', 'devin-kwok'))?.years
      .flatMap(({ works }) => works)
      .find(({ id }) => id === tiny)?.authors[1];
  for (const reader of [lake.reader, lake.readerOf('published')]) {
    const author = await second(reader);
    expect([author?.kind, placeholderOf(author)]).toEqual(['unnamed', undefined]);
  }
  const author = await second(lake.readerOf('drafts'));
  expect([author?.kind, placeholderOf(author)]).toEqual(['unnamed', 'author']);
});

const placeholderOf = (piece: object | undefined) => piece && annotationOf(piece).placeholder;

/** Every place that is marked in a view, with the text that is shown there where that is plain. */
function* placesIn(view: unknown): Generator<{ place: string; text: unknown }> {
  if (typeof view !== 'object' || view === null) return;
  const shown = Object.fromEntries(Object.entries(view));
  const { dataAttribute, fields = {} } = annotationOf(view);
  if (dataAttribute !== undefined) yield { place: dataAttribute, text: shown.text ?? shown.name };
  for (const [field, { dataAttribute: place }] of Object.entries(fields)) {
    if (place !== undefined) yield { place, text: shown[field] };
  }
  for (const value of Object.values(view)) yield* placesIn(value);
}

/** The value in a stored document at a path in the form of `createDataAttribute`. */
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
  const places = [...placesIn(await everything(lake.readerOf('drafts')))];
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
  const src =
    (await readProfile(lake.readerOf('drafts'), 'fr', 'gul-sena-altintas'))?.portrait?.src ?? '';
  expect(src).toMatch(`/media/drafts/${altintas}/`);
  const file = src.split('/').at(-1) ?? '';
  const readAs = (reader: ContentReader, name: string) =>
    readDraftPortrait(altintas, name, { reader, client: lake.editor });
  expect(await readAs(lake.readerOf('drafts'), file)).toBeInstanceOf(ArrayBuffer);
  expect(await readAs(lake.readerOf('drafts'), 'AAAAAAAAAAAA-400.webp')).toBeUndefined();
  for (const nobody of [lake.readerOf('published'), lake.reader]) {
    expect(await readAs(nobody, file)).toBeUndefined();
  }
});

test('a draft under the address of somebody else is not found by visitors', async () => {
  await lake.write({
    ...member('devin-kwok', { name: 'Swordfish' }),
    _id: 'drafts.researcher-impostor',
  });
  expect((await readProfile(lake.reader, 'fr', 'devin-kwok'))?.name).toBe('Devin Kwok');
});
