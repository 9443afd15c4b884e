import sharp from 'sharp';

import { readPortraitRendition } from '@/lib/content/portrait-rendition';
import { readProfile } from '@/lib/content/profile';

import { type SampleLake, startSampleLake } from './sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

/** The files of the portrait that a profile shows, with the width that each promises. */
async function renditions(): Promise<{ file: string; width: number }[]> {
  const profile = await readProfile('devin-kwok', 'fr');
  return (profile?.portrait?.srcSet ?? '').split(', ').map((candidate) => {
    const [address = '', width = ''] = candidate.split(' ');
    expect(address).toMatch(/^\/media\/portraits\/devin-kwok\//);
    return { file: address.split('/').at(-1) ?? '', width: Number.parseInt(width, 10) };
  });
}

test('every address of the portrait is a WebP of the width it promises, 4:5', async () => {
  const files = await renditions();
  expect(files.map(({ width }) => width)).toEqual([128, 256, 400, 640, 960]);
  for (const { file, width } of files) {
    const bytes = await readPortraitRendition('devin-kwok', file);
    if (!bytes) throw new Error(`${file} is not there`);
    expect(await sharp(Buffer.from(bytes)).metadata()).toMatchObject({
      format: 'webp',
      width,
      height: width * 1.25,
    });
  }
});

test('the portrait is described in the language of the page', async () => {
  expect((await readProfile('devin-kwok', 'fr'))?.portrait?.alt).toEqual({
    text: 'Portrait dessiné de Devin Kwok',
  });
  expect((await readProfile('devin-kwok', 'en'))?.portrait?.alt).toEqual({
    text: 'Drawn portrait of Devin Kwok',
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
    expect([slug, name, await readPortraitRendition(slug, name)]).toEqual([slug, name, undefined]);
  }
});

test('a new crop has a new address, and the old one is gone', async () => {
  const [old = { file: '' }] = await renditions();
  const crop = { _type: 'sanity.imageCrop', top: 0.1, bottom: 0.1, left: 0, right: 0 };
  await lake.editor.patch('researcher-devin-kwok').set({ 'portrait.crop': crop }).commit();
  const [cropped = { file: '' }] = await renditions();
  expect(cropped.file).not.toBe(old.file);
  expect(await readPortraitRendition('devin-kwok', old.file)).toBeUndefined();
  expect(await readPortraitRendition('devin-kwok', cropped.file)).toBeInstanceOf(ArrayBuffer);
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
    const bytes = await readPortraitRendition('devin-kwok', file);
    if (!bytes) throw new Error(`${file} is not there`);
    const { format, width: served } = await sharp(Buffer.from(bytes)).metadata();
    expect([format, served]).toEqual(['webp', width]);
  }
});
