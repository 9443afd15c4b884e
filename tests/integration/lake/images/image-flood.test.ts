import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import sharp from 'sharp';

import { type LakeProcess, startLakeProcess } from '@/tests/harness/lake-process';
import { temporaryFolder } from '@/tests/harness/lake';
import { bearer } from '@/tests/harness/lake-requests';
import { picture } from '@/tests/harness/sample-images';

const folder = temporaryFolder();
let lake: LakeProcess;
let large: string;
let portrait: string;
beforeAll(async () => {
  lake = await startLakeProcess(folder.path);
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const photograph = sharp({
    create: { width: 4096, height: 4096, channels: 3, background: '#888', noise },
  });
  large = await upload(await photograph.jpeg({ quality: 60 }).toBuffer());
  portrait = await upload(await picture(1280, 1600).png().toBuffer());
});
afterAll(async () => {
  await lake.kill('SIGKILL');
  folder.remove();
});

/** Long enough for a machine that does much else, and nothing against what the flood costs. */
const patience = () => AbortSignal.timeout(15_000);

/** @returns the path of the image */
async function upload(bytes: Buffer): Promise<string> {
  const answer = await fetch(`${lake.origin}/v2025-02-19/assets/images/production`, {
    method: 'POST',
    headers: bearer(lake.token),
    body: new Uint8Array(bytes),
    signal: patience(),
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  const { document }: { document: { path: string } } = await answer.json();
  return document.path;
}

/** The status of a rendition that nobody has asked for before, as a page asks for it. */
async function portraitOf(width: number): Promise<number> {
  const search = `w=${width}&h=${width * 1.25}&fit=crop&fm=webp&q=80`;
  const answer = await fetch(`${lake.origin}/${portrait}?${search}`, { signal: patience() });
  await answer.arrayBuffer();
  return answer.status;
}

/** Parameters of the nth request: each asks for another image. */
const costly: [string, (index: number) => string][] = [
  [
    'blurred and cropped by entropy',
    (index) => `w=4096&h=4096&fit=crop&crop=entropy&fm=png&blur=2000&q=${(index % 100) + 1}`,
  ],
  ['of AVIF', (index) => `w=4096&h=${4096 - index}&fit=crop&fm=avif`],
  ['of WebP', (index) => `w=${4096 - index}&fm=webp`],
];

/** Sends 200 requests for images, each on a connection of its own. */
async function flood(searchOf: (index: number) => string): Promise<Socket[]> {
  const { hostname, port } = new URL(lake.origin);
  const sockets = Array.from({ length: 200 }, (_, index) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', () => {});
    socket.write(`GET /${large}?${searchOf(index)} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  return sockets;
}

let number = 0;
const another = () =>
  picture(500 + (number += 1), 500)
    .png()
    .toBuffer();

test.each(costly)('200 images %s, asked for and left, hold up nobody', async (_name, searchOf) => {
  const sockets = await flood(searchOf);
  // As long as the hostile client of the finding stayed.
  await new Promise((resolve) => setTimeout(resolve, 400));
  for (const socket of sockets) socket.destroy();
  const [status, path] = await Promise.all([portraitOf(400 + number), another().then(upload)]);
  expect([status, path]).toEqual([200, expect.stringMatching(/^images\//)]);
});

test.each(costly)('200 images %s that are waited for hold up nobody', async (_name, searchOf) => {
  const sockets = await flood(searchOf);
  const [status, path] = await Promise.all([portraitOf(300 + number), another().then(upload)]);
  expect([status, path]).toEqual([200, expect.stringMatching(/^images\//)]);
  for (const socket of sockets) socket.destroy();
});

test('an image that was made before is answered though every costly one has to wait', async () => {
  const address = `${lake.origin}/${large}?w=2000&fm=webp`;
  const made = await (await fetch(address, { signal: patience() })).arrayBuffer();
  const sockets = await flood((index) => `w=${4096 - index}&fm=png`);
  const again = await fetch(address, { signal: patience() });
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([200, made.byteLength]);
  for (const socket of sockets) socket.destroy();
});

test('of more requests than may wait, those that are refused are told when to come again', async () => {
  const sockets = await flood((index) => `w=4096&h=${4096 - index}&fit=crop&fm=avif`);
  const answers = sockets.map((socket) => once(socket, 'data').then(([bytes]) => String(bytes)));
  for (const answer of answers) answer.catch(() => {});
  const [status, ...headers] = (await Promise.race(answers)).split('\r\n');
  expect(status).toBe('HTTP/1.1 503 Service Unavailable');
  expect(headers.map((line) => line.toLowerCase())).toContain('retry-after: 5');
  for (const socket of sockets) socket.destroy();
});
