import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImageCache } from '@/sanity/lake/images/image-cache';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const limits = { maxBytes: 100, maxFiles: 3 };

async function keep(cache: ImageCache, key: string, length: number): Promise<void> {
  const file = await cache.temporaryFile();
  await writeFile(file, new Uint8Array(length).fill(7));
  await cache.keep(key, file, length);
}

async function lengthOf(cache: ImageCache, key: string): Promise<number | undefined> {
  const image = await cache.get(key);
  await image?.handle.close();
  return image?.bytes;
}

test('the least recently used goes when there are too many', async () => {
  const cache = new ImageCache(folder, limits);
  for (const key of ['aa', 'bb', 'cc']) await keep(cache, key, 10);
  expect(await lengthOf(cache, 'aa')).toBe(10);
  await keep(cache, 'dd', 10);
  expect((await readdir(folder)).sort()).toEqual(['aa', 'cc', 'dd']);
});

test('the cache never holds more bytes than its bound, but for one image that alone exceeds it', async () => {
  const cache = new ImageCache(folder, limits);
  await keep(cache, 'aa', 60);
  await keep(cache, 'bb', 60);
  expect(cache.size).toEqual({ bytes: 60, files: 1 });
  await keep(cache, 'cc', 500);
  expect(await lengthOf(cache, 'cc')).toBe(500);
  await keep(cache, 'dd', 10);
  expect(cache.size).toEqual({ bytes: 10, files: 1 });
});

test('an image that is evicted while it is read is read to its end', async () => {
  const cache = new ImageCache(folder, limits);
  await keep(cache, 'aa', 60);
  const image = await cache.get('aa');
  await keep(cache, 'bb', 60);
  expect(await image?.handle.readFile()).toHaveLength(60);
  await image?.handle.close();
});

test('a new process finds what the last one made, and sweeps what it left unfinished', async () => {
  await keep(new ImageCache(folder, limits), 'aa', 10);
  await writeFile(join(folder, 'torn.part'), 'half');
  await writeFile(join(folder, 'bb'), '');
  expect(await lengthOf(new ImageCache(folder, limits), 'aa')).toBe(10);
  expect(await readdir(folder)).toEqual(['aa']);
});

test('a file that was cut off behind its back is no image', async () => {
  const cache = new ImageCache(folder, limits);
  await keep(cache, 'aa', 10);
  await truncate(join(folder, 'aa'), 4);
  expect(await cache.get('aa')).toBeUndefined();
  expect(cache.size).toEqual({ bytes: 0, files: 0 });
});
