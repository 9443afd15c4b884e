import { createImageUrlBuilder } from '@sanity/image-url';
import type { SanityImageAssetDocument } from '@sanity/client';
import sharp from 'sharp';
import { picture } from '@/tests/harness/sample-images';
import { startLake, type RunningLake } from '@/tests/harness/lake';
import { clientsOf } from '@/tests/harness/sanity-clients';

let lake: RunningLake;
let asset: SanityImageAssetDocument;
let uploaded: Buffer;
beforeAll(async () => {
  lake = await startLake();
  uploaded = await picture()
    .withExif({ IFD0: { Artist: 'A Person' }, IFD3: { GPSLatitude: '45/1 30/1 0/1' } })
    .jpeg({ quality: 95 })
    .toBuffer();
  asset = await clientsOf(lake, 8).writer.assets.upload('image', uploaded, {
    filename: 'kwok.jpg',
  });
});
afterAll(() => lake.stop());

async function get(search: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(`${asset.url}${search}`, { headers, method });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { response, bytes, status: response.status };
}

async function sizeOf(search: string, headers: Record<string, string> = {}) {
  const { bytes } = await get(search, headers);
  const { width, height, format } = await sharp(bytes).metadata();
  return { width, height, format };
}

async function colourAt(search: string, x: number, y: number) {
  const { bytes } = await get(search);
  const { width } = await sharp(bytes).metadata();
  const raw = await sharp(bytes).removeAlpha().raw().toBuffer();
  const offset = (y * width + x) * 3;
  const [red = 0, green = 0, blue = 0] = raw.subarray(offset, offset + 3);
  const strongest = Math.max(red, green, blue);
  return strongest > 240 && Math.min(red, green, blue) > 200
    ? 'white'
    : strongest === red
      ? 'red'
      : strongest === green
        ? 'green'
        : 'blue';
}

test.each([
  ['?q=50', 600, 800, 'jpeg'],
  ['?w=300', 300, 400, 'jpeg'],
  ['?w=300&fm=png', 300, 400, 'png'],
  ['?w=300&h=300&fit=crop&fm=webp', 300, 300, 'webp'],
  ['?w=300&h=300&fit=fill&bg=ffffff', 300, 300, 'jpeg'],
  ['?w=3000', 600, 800, 'jpeg'],
  ['?w=100000', 600, 800, 'jpeg'],
  ['?w=900&h=900&fit=crop', 600, 600, 'jpeg'],
  ['?w=300&or=90', 300, 225, 'jpeg'],
  ['?w=300&h=300&fit=crop&or=270&fm=png', 300, 300, 'png'],
  ['?w=300&pad=20', 340, 440, 'jpeg'],
  ['?w=400&h=300&fit=fillmax&or=90&pad=5', 410, 310, 'jpeg'],
  ['?w=100&dpr=2', 200, 267, 'jpeg'],
  ['?w=300&h=300&fit=crop&crop=entropy', 300, 300, 'jpeg'],
  ['?rect=0,600,600,200', 600, 200, 'jpeg'],
  ['?w=100&unknown=1', 100, 133, 'jpeg'],
])('%s is %i × %i as %s', async (search, width, height, format) => {
  expect(await sizeOf(search)).toEqual({ width, height, format });
});

test('a rectangle, a focal point and a mirror show the part they should', async () => {
  expect(await colourAt('?rect=0,600,600,200&w=100', 50, 10)).toBe('green');
  expect(await colourAt('?w=100&h=200&fit=crop&fp-x=0&fp-y=0', 50, 20)).toBe('red');
  expect(await colourAt('?w=100&h=400&fit=crop&crop=right', 50, 20)).toBe('blue');
  expect(await colourAt('?w=300&flip=h', 20, 20)).toBe('blue');
  expect(await colourAt('?w=400&h=400&fit=fill&bg=ffffff', 5, 200)).toBe('white');
});

test('an image is turned clockwise, and mirrored after that', async () => {
  // Green was at the bottom, red on the left.
  expect(await colourAt('?w=400&or=90', 20, 150)).toBe('green');
  expect(await colourAt('?w=400&or=90', 300, 20)).toBe('red');
  expect(await colourAt('?w=400&or=270', 380, 150)).toBe('green');
  expect(await colourAt('?w=300&or=180', 150, 20)).toBe('green');
  expect(await colourAt('?w=400&or=90&flip=h', 380, 150)).toBe('green');
});

test('a margin has the colour of the background, also around an inverted image', async () => {
  for (const search of ['?w=300&pad=20', '?w=300&pad=20&invert=true', '?w=300&pad=20&bg=ffffff']) {
    expect(await colourAt(search, 10, 10)).toBe('white');
  }
  expect(await colourAt('?w=300&pad=20&bg=00ff00&invert=true', 10, 10)).toBe('green');
});

test('an inverted image has the other colours', async () => {
  const { bytes } = await get('?rect=0,0,100,100&w=10&invert=true&fm=png');
  const [red = 0, green = 0, blue = 0] = await sharp(bytes).removeAlpha().raw().toBuffer();
  // It was #c00000.
  expect([red, green, blue].map((channel) => Math.round(channel / 16))).toEqual([4, 16, 16]);
});

test.each(['', '?dlRaw=true', '?dlRaw', '?w=100&dlRaw=true', '?utm_source=mail', '/kwok.jpg'])(
  '%s is the very bytes that were uploaded',
  async (search) => {
    const { response, bytes } = await get(search);
    expect(bytes.equals(uploaded)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(uploaded.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      etag: `"${asset.sha1hash}"`,
    });
  },
);

test('an original is known again by its tag, has a HEAD, and a name for those who download it', async () => {
  const again = await get('', { 'if-none-match': `"${asset.sha1hash}"` });
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
  const head = await get('', {}, 'HEAD');
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
  expect(head.response.headers.get('content-length')).toBe(String(uploaded.length));
  const { response, bytes } = await get('?dl=portrait.jpg');
  expect(response.headers.get('content-disposition')).toContain('filename="portrait.jpg"');
  expect(bytes.equals(uploaded)).toBe(true);
});

test('the real @sanity/image-url, made from a client, leads to the image in the crop of the editor', async () => {
  const { visitor } = clientsOf(lake, 8);
  const crop = { top: 0.75, bottom: 0, left: 0, right: 0 };
  const builder = createImageUrlBuilder(visitor).image({ asset: { _ref: asset._id }, crop });
  const address = builder.width(100).height(50).auto('format').url();
  expect(address.startsWith(`${lake.origin}/images/portrait/production/`)).toBe(true);
  const response = await fetch(address, { headers: { accept: 'image/webp' } });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 100, height: 50, format: 'webp' });
  const { dominant } = await sharp(bytes).stats();
  expect(dominant.g).toBeGreaterThan(dominant.r + dominant.b);
});

test('auto=format answers what the browser takes, and says that it depends on it', async () => {
  const avif = await get('?w=120&auto=format', { accept: 'image/avif,image/webp,*/*' });
  const webp = await get('?w=120&auto=format', { accept: 'image/webp,*/*' });
  const other = await get('?w=120&auto=format', { accept: '*/*' });
  const types = [avif, webp, other].map(({ response }) => response.headers.get('content-type'));
  expect(types).toEqual(['image/avif', 'image/webp', 'image/jpeg']);
  for (const { response } of [avif, webp, other]) {
    expect(response.headers.get('vary')).toMatch(/accept/i);
  }
  expect(
    new Set([avif, webp, other].map(({ response }) => response.headers.get('etag'))).size,
  ).toBe(3);
});

test('where, by whom and with what it was taken is told by the original alone', async () => {
  expect((await sharp(uploaded).metadata()).exif).toBeDefined();
  for (const search of ['?q=80', '?w=100', '?fm=webp']) {
    const { bytes } = await get(search);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('A Person')).toBe(false);
  }
});

test('an image is for ever, and known again by its tag', async () => {
  const first = await get('?w=150');
  const etag = first.response.headers.get('etag') ?? '';
  expect(Object.fromEntries(first.response.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-length': String(first.bytes.length),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  expect(etag).toMatch(/^"[0-9a-f]+"$/);
  const again = await get('?w=150', { 'if-none-match': `W/${etag}, "other"` });
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
  const head = await get('?w=150', {}, 'HEAD');
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
  expect(head.response.headers.get('content-length')).toBe(String(first.bytes.length));
});

test.each([
  '?w=abc',
  '?h=-1',
  '?or=45',
  '?pad=9999',
  '?invert=maybe',
  '?q=1000',
  '?fit=stretch',
  '?fm=svg',
  '?rect=1',
  '?rect=700,0,10,10',
  '?dpr=50',
  '?w=1&w[]=2&q=%00',
])('%s is 400 with a reason', async (search) => {
  const { status, bytes } = await get(search);
  expect(status).toBe(400);
  expect(JSON.parse(bytes.toString())).toMatchObject({
    message: expect.stringContaining('parameter'),
  });
});

test('another method is 405, another dataset and a deleted image are 404', async () => {
  expect((await get('', {}, 'DELETE')).status).toBe(405);
  const elsewhere = asset.url.replace('/production/', '/staging/');
  expect((await fetch(elsewhere)).status).toBe(404);
  const { writer } = clientsOf(lake, 8);
  const gone = await writer.assets.upload('image', await picture(20, 20).png().toBuffer());
  expect((await fetch(gone.url)).status).toBe(200);
  await writer.delete(gone._id);
  expect((await fetch(gone.url)).status).toBe(404);
});

test('fifty browsers asking for one image at once get the same one', async () => {
  const images = await Promise.all(Array.from({ length: 50 }, () => get('?w=333&fm=webp')));
  expect(new Set(images.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(images.map(({ bytes }) => bytes.toString('base64'))).size).toBe(1);
});
