import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImageCache } from '@/sanity/lake/images/image-cache';
import { ConcurrencyLimiter } from '@/sanity/lake/images/concurrency-limiter';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'image-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const limits = { maxBytes: 100, maxFiles: 3 };
const bytes = (length: number) => new Uint8Array(length).fill(7);

test('the same image asked for by many at once is made once', async () => {
  const cache = new ImageCache(folder, limits);
  const make = jest.fn(async () => bytes(10));
  const images = await Promise.all(Array.from({ length: 20 }, () => cache.get('aa', make)));
  expect(make).toHaveBeenCalledTimes(1);
  expect(new Set(images.map((image) => image.length))).toEqual(new Set([10]));
});

test('the least recently used goes when there are too many', async () => {
  const cache = new ImageCache(folder, limits);
  for (const key of ['aa', 'bb', 'cc']) await cache.get(key, async () => bytes(10));
  await cache.get('aa', async () => bytes(10));
  await cache.get('dd', async () => bytes(10));
  expect((await readdir(folder)).sort()).toEqual(['aa', 'cc', 'dd']);
});

test('the cache never holds more bytes than its bound', async () => {
  const cache = new ImageCache(folder, limits);
  await cache.get('aa', async () => bytes(60));
  await cache.get('bb', async () => bytes(60));
  expect(cache.size).toEqual({ bytes: 60, files: 1 });
  expect((await cache.get('cc', async () => bytes(500))).length).toBe(500);
  expect(cache.size).toEqual({ bytes: 0, files: 0 });
});

test('a new process finds what the last one made, and sweeps what it left unfinished', async () => {
  await new ImageCache(folder, limits).get('aa', async () => bytes(10));
  await writeFile(join(folder, 'torn.part'), 'half');
  await writeFile(join(folder, 'bb'), '');
  const make = jest.fn(async () => bytes(10));
  const cache = new ImageCache(folder, limits);
  await cache.get('aa', make);
  expect(make).not.toHaveBeenCalled();
  expect(await readdir(folder)).toEqual(['aa']);
});

test('a file that was cut off behind its back is made again', async () => {
  const cache = new ImageCache(folder, limits);
  await cache.get('aa', async () => bytes(10));
  await truncate(join(folder, 'aa'), 4);
  expect((await cache.get('aa', async () => bytes(10))).length).toBe(10);
});

test('a failure is not remembered', async () => {
  const cache = new ImageCache(folder, limits);
  await expect(cache.get('aa', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await cache.get('aa', async () => bytes(1))).length).toBe(1);
});

test('work beyond the slots waits in order, and beyond the queue is refused', async () => {
  const slots = new ConcurrencyLimiter(1, 1);
  const gate = Promise.withResolvers<void>();
  const order: number[] = [];
  const first = slots.run(() => gate.promise.then(() => void order.push(1)));
  const second = slots.run(async () => void order.push(2));
  await expect(slots.run(async () => {})).rejects.toMatchObject({ status: 503 });
  gate.resolve();
  await Promise.all([first, second]);
  expect(order).toEqual([1, 2]);
  await expect(slots.run(async () => 'free again')).resolves.toBe('free again');
});
