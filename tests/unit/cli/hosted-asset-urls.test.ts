import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

import { hostedAssetUrls, isAboutAssets, withoutJsonFormat } from '@/sanity/cli/hosted-asset-urls';

const file = '/images/portrait/production/9a2f-1280x1600.png';
const lines = [
  { _id: 'image-9a2f', url: `http://127.0.0.1:3333${file}`, originalFilename: 'é, “ü”, 𝒳.png' },
  { _id: 'file-1', url: 'https://lake.example.org/files/portrait/production/1.pdf' },
  { _id: 'link', url: 'https://example.org/images/other/production/1.png', text: file },
];
const ndjson = lines.map((line) => `${JSON.stringify(line)}\n`).join('');

function rewritten(bytes: Buffer, chunkSize: number): Promise<string> {
  const count = Math.ceil(bytes.length / chunkSize);
  const chunks = Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * chunkSize, (index + 1) * chunkSize),
  );
  return text(Readable.from(chunks).pipe(hostedAssetUrls('portrait', 'production')));
}

test.each([1, 7, 64, 100_000])(
  'addresses of assets become those of Sanity, and nothing else changes, in chunks of %d bytes',
  async (chunkSize) => {
    const answer = await rewritten(Buffer.from(ndjson), chunkSize);
    const [image, data, link] = lines;
    expect(
      answer
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([
      { ...image, url: `https://cdn.sanity.io${file}` },
      { ...data, url: 'https://cdn.sanity.io/files/portrait/production/1.pdf' },
      link,
    ]);
  },
);

test('an answer without a line break is rewritten too', async () => {
  const answer = await rewritten(Buffer.from(JSON.stringify({ result: lines[0] })), 16);
  expect(JSON.parse(answer)).toMatchObject({ result: { url: `https://cdn.sanity.io${file}` } });
});

test.each([
  ['/v1/data/export/production', true],
  ['/v2025-02-19/data/export/production?nextCursor=a', true],
  ['/v1/data/query/production?query=*&tag=sanity.cli.sanity.import.asset.get-id', true],
  ['/v1/data/query/production?query=*&tag=sanity.cli', false],
  ['/v1/data/query/production?query=*', false],
  ['/v1/data/doc/production/a', false],
])('%s is about assets: %s', (url, expected) => {
  expect(isAboutAssets(url)).toBe(expected);
});

test('whether an image exists is asked of the image', () => {
  expect(withoutJsonFormat(`${file}?fm=json`)).toBe(file);
  expect(withoutJsonFormat(`${file}?fm=webp`)).toBe(`${file}?fm=webp`);
  expect(withoutJsonFormat('/v1/users/me?fm=json')).toBe('/v1/users/me?fm=json');
});
