/** What is drawn into the picture of each page, as the sample content and changes of it have it. */
import sharp from 'sharp';

import {
  type CardParams,
  type FoundCard,
  readSocialCard,
  requestedCard,
} from '@/lib/content/social-card/read';
import type { Language } from '@/lib/i18n/languages';
import { cardSize } from '@/lib/social-card/social-card';
import { CardPainter } from '@/lib/social-card/painter';

import { kwok, raffel, training } from '../sample-ids';
import { type SampleLake, startSampleLake } from '../sample-lake';

const painter = new CardPainter();

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

const languages: readonly Language[] = ['fr', 'en'];
const wrongFile = 'AAAAAAAAAAAA.png';

/** What a visitor gets at an address: a picture, where it is now, or nothing. */
async function answer(params: CardParams): Promise<FoundCard | { movedTo: string } | undefined> {
  const requested = requestedCard(params);
  return requested && readSocialCard(requested, lake.images);
}

/** The current address of the picture of a page, which any other hash leads to. */
async function addressOf(language: string, page: string, slug: string): Promise<string> {
  const moved = await answer({ language, page, slug, file: wrongFile });
  if (!moved || !('movedTo' in moved)) throw new Error(`${page} ${slug} has no picture`);
  return moved.movedTo;
}

function paramsOf(address: string): CardParams {
  const [, , , language = '', page = '', slug = '', file = ''] = address.split('/');
  return { language, page, slug, file };
}

async function cardAt(address: string): Promise<FoundCard> {
  const found = await answer(paramsOf(address));
  if (!found || 'movedTo' in found) throw new Error(`nothing is drawn at ${address}`);
  return found;
}

const cardOf = async (language: string, page: string, slug: string) =>
  cardAt(await addressOf(language, page, slug));

test('a profile shows the name, the position, the institution and the portrait', async () => {
  const { card, portrait } = await cardOf('fr', 'profile', 'devin-kwok');
  expect(card).toMatchObject({
    siteName: 'Portrait',
    section: 'Répertoire',
    title: ['Devin Kwok'],
    lead: ['Doctorat · McGill', 'Doctorat', 'McGill'],
    details: [],
  });
  expect(await sharp(portrait).metadata()).toMatchObject({ width: 640, height: 800 });
});

test('a person without a portrait has a picture without one', async () => {
  await lake.editor.patch(kwok).unset(['portrait']).commit();
  const { card, portrait } = await cardOf('en', 'profile', 'devin-kwok');
  expect(card).not.toHaveProperty('portrait');
  expect(portrait).toBeUndefined();
});

test.each([
  ['fr', 'Publications', 'Gül Sena Altıntaş, Devin Kwok, Colin Raffel, David Rolnick'],
  ['en', 'Publications', 'Gül Sena Altıntaş, Devin Kwok, Colin Raffel, David Rolnick'],
])('a work shows title, authors and venue in %s', async (language, section, authors) => {
  const { card } = await cardOf(language, 'work', 'butterfly-effect-training-trajectories');
  expect(card.section).toBe(section);
  expect(card.title[0]).toMatch(/^The Butterfly Effect/);
  expect(card.details.map(([first]) => first)).toEqual([authors, 'ICML 2025']);
});

test('of 200 authors it names three, and says how many there are when those cannot be drawn', async () => {
  const authors = Array.from({ length: 200 }, (_, index) => ({
    _key: `a${index}`,
    _type: 'authorship',
    printedName: `Author ${index + 1}`,
  }));
  await lake.editor.patch(training).set({ authors }).commit();
  const slug = 'butterfly-effect-training-trajectories';
  expect((await cardOf('fr', 'work', slug)).card.details[0]).toEqual([
    'Author 1, Author 2, Author 3 et 197 autres',
    '200 autrices et auteurs',
  ]);
  expect((await cardOf('en', 'work', slug)).card.details[0]).toEqual([
    'Author 1, Author 2, Author 3 and 197 others',
    '200 authors',
  ]);
});

test('a translated title stands in for one that cannot be drawn', async () => {
  const translatedTitle = [{ _key: 'fr', language: 'fr', value: 'L’effet papillon' }];
  await lake.editor
    .patch(training)
    .set({ title: '蝴蝶效应', language: 'zh', translatedTitle })
    .commit();
  const slug = 'butterfly-effect-training-trajectories';
  expect((await cardOf('fr', 'work', slug)).card.title).toEqual(['蝴蝶效应', 'L’effet papillon']);
  expect((await cardOf('en', 'work', slug)).card.title).toEqual(['蝴蝶效应']);
});

test('topics, institutions and coauthors show a line of numbers or places', async () => {
  const details = async (language: string, page: string, slug: string) => {
    const { card } = await cardOf(language, page, slug);
    return [card.section, card.title[0], card.lead?.[0], card.details[0]?.[0]];
  };
  expect(await details('fr', 'topic', 'deep-learning')).toEqual([
    'Sujets de recherche',
    'Apprentissage profond',
    undefined,
    expect.stringMatching(/^\d+ personnes · \d+ publications$/),
  ]);
  expect(await details('en', 'institution', 'mcgill')).toEqual([
    'Directory',
    'McGill University',
    expect.any(String),
    expect.stringMatching(/^\d+ members?$/),
  ]);
  expect(await details('en', 'coauthor', 'colin-raffel')).toEqual([
    'Publications',
    'Colin Raffel',
    expect.any(String),
    expect.stringMatching(/^\d publications? with \d members$/),
  ]);
});

const everyKind = [
  ['profile', 'david-rolnick'],
  ['work', 'deep-networks-as-paths'],
  ['coauthor', 'colin-raffel'],
  ['institution', 'mcgill'],
  ['topic', 'deep-learning'],
  ['directory', '-'],
  ['publications', '-'],
  ['topics', '-'],
  ['search', '-'],
] as const;

test.each(languages.flatMap((language) => everyKind.map((kind) => [language, ...kind] as const)))(
  'in %s the picture of %s %s is a PNG of 1200 by 630',
  async (language, page, slug) => {
    const { card, portrait } = await cardOf(language, page, slug);
    const picture = await painter.draw(card, portrait);
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', ...cardSize });
  },
);

test('a picture is made anew under another address when what it shows is published', async () => {
  const before = await addressOf('fr', 'profile', 'devin-kwok');
  await lake.editor.patch(kwok).set({ biography: [] }).commit();
  expect(await addressOf('fr', 'profile', 'devin-kwok')).toBe(before);
  await lake.editor.patch(kwok).set({ name: 'Devin K. Kwok' }).commit();
  const after = await addressOf('fr', 'profile', 'devin-kwok');
  expect(after).not.toBe(before);
  expect(await answer(paramsOf(before))).toEqual({ movedTo: after });
  expect((await cardAt(after)).card.title).toEqual(['Devin K. Kwok']);
});

test('another crop of the portrait is another picture', async () => {
  const before = await addressOf('en', 'profile', 'devin-kwok');
  const crop = { _type: 'sanity.imageCrop', top: 0.1, bottom: 0.1, left: 0, right: 0 };
  await lake.editor.patch(kwok).set({ 'portrait.crop': crop }).commit();
  expect(await addressOf('en', 'profile', 'devin-kwok')).not.toBe(before);
});

test('the picture of a person who has moved leads to the new address', async () => {
  const before = await addressOf('fr', 'profile', 'devin-kwok');
  const slug = { _type: 'slug', current: 'moved' };
  await lake.editor
    .patch(kwok)
    .set({ slug, formerSlugs: ['devin-kwok'] })
    .commit();
  const after = await addressOf('fr', 'profile', 'moved');
  expect(await answer(paramsOf(before))).toEqual({ movedTo: after });
});

test('the picture of a coauthor who became a member leads to that of the profile', async () => {
  const before = await addressOf('fr', 'coauthor', 'colin-raffel');
  const member = { _type: 'reference', _ref: kwok };
  await lake.editor.patch(raffel).set({ member }).commit();
  expect(await answer(paramsOf(before))).toEqual({
    movedTo: await addressOf('fr', 'profile', 'devin-kwok'),
  });
});

test('who is taken down has no picture', async () => {
  const address = await addressOf('fr', 'profile', 'devin-kwok');
  await lake.editor.delete(kwok);
  expect(await answer(paramsOf(address))).toBeUndefined();
});

test('nothing of a draft is drawn', async () => {
  const address = await addressOf('fr', 'profile', 'devin-kwok');
  const stored = await lake.editor.getDocument(kwok);
  if (!stored) throw new Error('no document');
  await lake.write({ ...stored, _id: `drafts.${kwok}`, name: 'Devin the Unpublished' });
  await lake.write({ ...stored, _id: 'drafts.new', slug: { _type: 'slug', current: 'new' } });
  expect(await addressOf('fr', 'profile', 'devin-kwok')).toBe(address);
  expect((await cardAt(address)).card.title).toEqual(['Devin Kwok']);
  expect(
    await answer({ language: 'fr', page: 'profile', slug: 'new', file: wrongFile }),
  ).toBeUndefined();
});

test.each([
  ['xx', 'profile', 'devin-kwok', wrongFile],
  ['fr', 'cv', 'devin-kwok', wrongFile],
  ['fr', 'constructor', '-', wrongFile],
  ['fr', 'profile', 'nobody', wrongFile],
  ['fr', 'profile', '-', wrongFile],
  ['fr', 'profile', `~${kwok}`, wrongFile],
  ['fr', 'profile', `~drafts.${kwok}`, wrongFile],
  ['fr', 'directory', 'devin-kwok', wrongFile],
  ['fr', 'publications', '', wrongFile],
  ['fr', 'profile', 'devin-kwok', 'AAAAAAAAAAAA.webp'],
  ['fr', 'profile', 'devin-kwok', 'AAAA.png'],
])('nothing is at /media/cards/%s/%s/%s/%s', async (language, page, slug, file) => {
  expect(await answer({ language, page, slug, file })).toBeUndefined();
});
