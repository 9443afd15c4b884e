import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import sharp from 'sharp';

import { geometryOf } from '@/sanity/lake/images/geometry';
import { parseImageParameters } from '@/sanity/lake/images/image-parameters';
import { Images, type MadeImage } from '@/sanity/lake/images/images';
import type { OutputFormat } from '@/sanity/lake/images/rendering';
import { temporaryFolder } from '@/tests/harness/lake';
import { startLakeProcess } from '@/tests/harness/lake-process';
import { bearer } from '@/tests/harness/lake-requests';
import { childrenOf, isRunning } from '@/tests/harness/processes';

const side = 4000;
const folder = temporaryFolder();
const original = join(folder.path, 'noise.jpg');
let images: Images;
beforeAll(async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const create = { width: side, height: side, channels: 3, background: '#888', noise } as const;
  await sharp({ create }).jpeg({ quality: 60 }).toFile(original);
  images = new Images(folder.path);
});
afterAll(() => {
  images.close();
  folder.remove();
});

let orders = 0;

function render(width: number, format: OutputFormat, signal: AbortSignal): Promise<MadeImage> {
  const parameters = parseImageParameters(new URLSearchParams({ w: String(width) }));
  const geometry = geometryOf({ width: side, height: side }, parameters);
  if (geometry === undefined) throw new Error('outside');
  const { bg, flip, blur, sharp: sharpness, sat, invert } = parameters;
  const looks = { bg, flip, blur, sharp: sharpness, sat, invert };
  const rendering = { geometry, format, quality: 80, looks };
  const key = (orders += 1).toString(16);
  return images.get({ key, path: original, rendering, cost: 1 }, { lane: 'costly', signal });
}

async function bytesOf(image: MadeImage): Promise<Buffer> {
  return Buffer.from(await new Response(image.body()).arrayBuffer());
}

const patient = () => AbortSignal.timeout(20_000);

test('a render that nobody waits for any more is ended, and the next one begins', async () => {
  const leaving = new AbortController();
  // GIF: 16 megapixels of it would take a good while.
  const abandoned = render(side, 'gif', leaving.signal);
  abandoned.catch(() => {});
  const waiting = render(100, 'webp', patient());
  while (images.load.running < 1 || images.load.waiting < 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  leaving.abort();
  await expect(abandoned).rejects.toMatchObject({ name: 'AbortError' });
  expect((await sharp(await bytesOf(await waiting)).metadata()).width).toBe(100);
  expect(images.load).toEqual({ running: 0, waiting: 0 });
});

test('a damaged original fails, and the next render does not', async () => {
  const damaged = join(folder.path, 'damaged.jpg');
  await writeFile(damaged, (await readFile(original)).subarray(0, 10_000));
  await expect(images.inspect(damaged, patient())).rejects.toMatchObject({
    name: 'ImageTaskError',
  });
  await expect(images.inspect(original, patient())).resolves.toMatchObject({ width: side });
});

test('on a disk that takes nothing, a small image is answered all the same, and a large one is not', async () => {
  await (await render(90, 'webp', patient())).discard();
  await rm(join(folder.path, 'image-cache'), { recursive: true });
  const small = await render(110, 'webp', patient());
  expect((await sharp(await bytesOf(small)).metadata()).width).toBe(110);
  await expect(render(2000, 'png', patient())).rejects.toMatchObject({ status: 507 });
});

test('a lake that is killed in the middle of a render leaves no process behind', async () => {
  const home = temporaryFolder();
  const lake = await startLakeProcess(home.path);
  const answer = await fetch(`${lake.origin}/v2025-02-19/assets/images/production`, {
    method: 'POST',
    headers: bearer(lake.token),
    body: new Uint8Array(await readFile(original)),
  });
  const { document }: { document: { path: string } } = await answer.json();
  const pid = lake.child.pid ?? 0;
  const before = await childrenOf(pid);
  const asked = fetch(`${lake.origin}/${document.path}?fm=avif`).catch(() => {});
  let children = before;
  while (children.length <= before.length) children = await childrenOf(pid);
  await lake.kill('SIGKILL');
  await asked;
  for (const child of children) {
    while (await isRunning(child)) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  home.remove();
});
