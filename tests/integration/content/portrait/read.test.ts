import sharp from 'sharp';

import { readPortraitRendition } from '@/lib/content/portrait/read';
import { readProfile } from '@/lib/content/profile/read';

import { member, type SampleLake, startSampleLake } from '../sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

/** The files of the portrait that a profile shows, with the width that each promises. */
async function renditions(): Promise<{ file: string; width: number }[]> {
  const profile = await readProfile(lake.reader, 'fr', 'devin-kwok');
  return (profile?.portrait?.srcSet ?? '').split(', ').map((candidate) => {
    const [address = '', width = ''] = candidate.split(' ');
    expect(address).toMatch(/^\/media\/portraits\/devin-kwok\//);
    return { file: address.split('/').at(-1) ?? '', width: Number.parseInt(width, 10) };
  });
}

async function bytesOf(slug: string, file: string): Promise<ArrayBuffer> {
  const rendition = await readPortraitRendition(slug, file, lake.images);
  if (!rendition || !('bytes' in rendition)) throw new Error(`${slug}/${file} is not there`);
  return rendition.bytes;
}

test('every address of the portrait is a WebP of the width it promises, 4:5', async () => {
  const files = await renditions();
  expect(files.map(({ width }) => width)).toEqual([128, 256, 400, 640, 960]);
  for (const { file, width } of files) {
    const bytes = await bytesOf('devin-kwok', file);
    expect(await sharp(Buffer.from(bytes)).metadata()).toMatchObject({
      format: 'webp',
      width,
      height: width * 1.25,
    });
  }
});

test('the portrait is described in the language of the page', async () => {
  expect((await readProfile(lake.reader, 'fr', 'devin-kwok'))?.portrait?.alt).toEqual({
    text: 'Illustration abstraite tenant lieu de portrait de Devin Kwok',
  });
  expect((await readProfile(lake.reader, 'en', 'devin-kwok'))?.portrait?.alt).toEqual({
    text: 'Abstract illustration standing in for a portrait of Devin Kwok',
  });
});

test('another fingerprint, width, format, person or form has no rendition', async () => {
  const [{ file } = { file: '' }] = await renditions();
  const fingerprint = file.slice(0, 12);
  const wrong: [string, string][] = [
    ['devin-kwok', `AAAAAAAAAAAA-128.webp`],
    ['devin-kwok', `${fingerprint}-129.webp`],
    ['devin-kwok', `${fingerprint}-0128.webp`],
    ['devin-kwok', `${fingerprint}-9600.webp`],
    ['devin-kwok', `${fingerprint}-128.png`],
    ['devin-kwok', `${fingerprint}-128.webp?w=9`],
    ['devin-kwok', `../${file}`],
    ['devin-kwok', ''],
    ['david-rolnick', file],
    ['nobody', file],
    ['*', file],
  ];
  for (const [slug, name] of wrong) {
    expect([slug, name, await readPortraitRendition(slug, name, lake.images)]).toEqual([
      slug,
      name,
      undefined,
    ]);
  }
});

test('a new crop has a new address, and the old one is gone', async () => {
  const [old = { file: '' }] = await renditions();
  const crop = { _type: 'sanity.imageCrop', top: 0.1, bottom: 0.1, left: 0, right: 0 };
  await lake.editor.patch('researcher-devin-kwok').set({ 'portrait.crop': crop }).commit();
  const [cropped = { file: '' }] = await renditions();
  expect(cropped.file).not.toBe(old.file);
  expect(await readPortraitRendition('devin-kwok', old.file, lake.images)).toBeUndefined();
  expect(await bytesOf('devin-kwok', cropped.file)).toBeInstanceOf(ArrayBuffer);
});

test.each([
  ['a crop that leaves nothing', { crop: { top: 0.7, bottom: 0.7, left: 0, right: 0 } }],
  ['a crop that leaves a line', { crop: { top: 0.5, bottom: 0.5, left: 0, right: 0 } }],
  ['a hotspot without a size', { hotspot: { x: 0.5, y: 0.5, width: 0, height: 0 } }],
  ['a hotspot over the edge', { hotspot: { x: 1, y: 1, width: 1, height: 1 } }],
  ['a crop of rubbish', { crop: 'all', hotspot: [null] }],
])('a portrait with %s is served at every width', async (_, edit) => {
  const set = Object.fromEntries(
    Object.entries(edit).map(([field, value]) => [`portrait.${field}`, value]),
  );
  await lake.editor.patch('researcher-devin-kwok').set(set).commit();
  for (const { file, width } of await renditions()) {
    const bytes = await bytesOf('devin-kwok', file);
    const { format, width: served } = await sharp(Buffer.from(bytes)).metadata();
    expect([format, served]).toEqual(['webp', width]);
  }
});

test('at a former address each rendition says where it is now, and nothing else is there', async () => {
  const files = await renditions();
  const moved = { slug: { _type: 'slug', current: 'moved' }, formerSlugs: ['devin-kwok'] };
  await lake.editor.patch('researcher-devin-kwok').set(moved).commit();
  for (const { file } of files) {
    expect(await readPortraitRendition('devin-kwok', file, lake.images)).toEqual({
      movedTo: `/media/portraits/moved/${file}`,
    });
    expect(await bytesOf('moved', file)).toBeInstanceOf(ArrayBuffer);
  }
  // Otherwise a client could fill the cache with any number of responses.
  expect(
    await readPortraitRendition('devin-kwok', 'AAAAAAAAAAAA-128.webp', lake.images),
  ).toBeUndefined();
  expect(
    await readPortraitRendition('david-rolnick', files[0]?.file ?? '', lake.images),
  ).toBeUndefined();
});

test('somebody else at a former address does not take the portrait with it, nor its old address', async () => {
  const [{ file } = { file: '' }] = await renditions();
  const moved = { slug: { _type: 'slug', current: 'moved' }, formerSlugs: ['devin-kwok'] };
  await lake.editor.patch('researcher-devin-kwok').set(moved).commit();
  await lake.write({ ...member('devin-kwok'), _id: 'researcher-another' });
  expect(await readPortraitRendition('devin-kwok', file, lake.images)).toEqual({
    movedTo: `/media/portraits/moved/${file}`,
  });
});

test('the portrait of somebody taken down is nowhere', async () => {
  const [{ file } = { file: '' }] = await renditions();
  await lake.editor.delete('researcher-devin-kwok');
  expect(await readPortraitRendition('devin-kwok', file, lake.images)).toBeUndefined();
});
