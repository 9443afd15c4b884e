import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { announcedPng, picture } from '@/tests/harness/sample-images';
import { startLake, type RunningLake } from '@/tests/harness/lake';
import { clientsOf, clientVersions } from '@/tests/harness/sanity-clients';

/** The lake listens on 127.0.0.1, and is called localhost. */
const localhost = ({ origin }: RunningLake) => origin.replace('127.0.0.1', 'localhost');

let lake: RunningLake;
beforeAll(async () => {
  lake = await startLake();
});
afterAll(() => lake.stop());

const post = (kind: string, body: BodyInit, headers: Record<string, string> = {}, search = '') =>
  fetch(`${lake.origin}/v2025-02-19/assets/${kind}/production${search}`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${lake.token}`, ...headers },
  });

const mebibyte = 1024 * 1024;
const images = () => clientsOf(lake).writer.fetch<number>('count(*[_type == "sanity.imageAsset"])');
const incoming = () => readdir(join(lake.lake.directory, 'assets', 'incoming'));

describe.each(clientVersions)('@sanity/client %i', (version) => {
  test('an uploaded image becomes a document that says all of it', async () => {
    const { writer } = clientsOf(lake, version);
    const bytes = await picture(600 + version, 800)
      .jpeg()
      .toBuffer();
    const document = await writer.assets.upload('image', bytes, {
      filename: 'portrait.jpg',
      title: 'Portrait',
      creditLine: 'The institute',
    });
    const file = `${document.sha1hash}-${600 + version}x800.jpg`;
    expect(document).toMatchObject({
      _id: `image-${document.sha1hash}-${600 + version}x800-jpg`,
      _type: 'sanity.imageAsset',
      _rev: expect.any(String),
      assetId: document.sha1hash,
      path: `images/portrait/production/${file}`,
      url: `${localhost(lake)}/images/portrait/production/${file}`,
      size: bytes.length,
      extension: 'jpg',
      mimeType: 'image/jpeg',
      originalFilename: 'portrait.jpg',
      title: 'Portrait',
      creditLine: 'The institute',
      metadata: {
        _type: 'sanity.imageMetadata',
        dimensions: { width: 600 + version, height: 800, aspectRatio: (600 + version) / 800 },
        hasAlpha: false,
        isOpaque: true,
        lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
        palette: { dominant: { background: expect.stringMatching(/^#[0-9a-f]{6}$/) } },
      },
    });
    expect(await writer.getDocument(document._id)).toMatchObject({ _rev: document._rev });
  });

  test('the same content again is the same document, whatever its name', async () => {
    const { writer } = clientsOf(lake, version);
    const bytes = await picture(100, 100 + version)
      .png()
      .toBuffer();
    const first = await writer.assets.upload('image', bytes, { filename: 'one.png' });
    const [second, third] = await Promise.all([
      writer.assets.upload('image', bytes, { filename: 'two.png' }),
      writer.assets.upload('image', bytes),
    ]);
    expect(second).toMatchObject({ _id: first._id, _rev: first._rev, originalFilename: 'one.png' });
    expect(third).toMatchObject({ _id: first._id, _rev: first._rev });
  });

  test('a file is kept, and comes back as a download that nothing runs', async () => {
    const { writer } = clientsOf(lake, version);
    const html = Buffer.from(`<script>alert(${version})</script>`);
    const document = await writer.assets.upload('file', html, {
      filename: 'poster "é".html',
      contentType: 'text/html',
    });
    expect(document).toMatchObject({ _type: 'sanity.fileAsset', extension: 'html' });
    // Only clients that may see the upload get its name: no published document refers to it yet.
    const headers = { authorization: `Bearer ${lake.token}` };
    const response = await fetch(document.url, { headers });
    expect(await response.text()).toBe(html.toString());
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="poster ___.html"; filename*=UTF-8''poster%20%22%C3%A9%22.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });
});

test.each([
  ['PNG', () => picture(40, 30).png(), 'png', 'image/png'],
  ['WebP', () => picture(40, 30).webp(), 'webp', 'image/webp'],
  ['AVIF', () => picture(40, 30).avif(), 'avif', 'image/avif'],
  ['GIF', () => picture(40, 30).gif(), 'gif', 'image/gif'],
])(
  'a %s is taken for what it is, though it says otherwise',
  async (_name, make, extension, mimeType) => {
    const bytes = await make().toBuffer();
    const response = await post(
      'images',
      new Uint8Array(bytes),
      { 'content-type': 'text/plain' },
      '?filename=x.txt',
    );
    expect(await response.json()).toMatchObject({ document: { extension, mimeType } });
  },
);

test('a photograph held upright has the dimensions it is seen in', async () => {
  const bytes = await picture(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const response = await post('images', new Uint8Array(bytes));
  expect(await response.json()).toMatchObject({
    document: { metadata: { dimensions: { width: 40, height: 60 } } },
  });
});

test('a transparent image is not opaque, one whose alpha is full is', async () => {
  const clear = await picture(40, 30).removeAlpha().ensureAlpha(0.5).png().toBuffer();
  const full = await picture(41, 30).removeAlpha().ensureAlpha(1).png().toBuffer();
  expect(await (await post('images', new Uint8Array(clear))).json()).toMatchObject({
    document: { metadata: { hasAlpha: true, isOpaque: false, lqip: expect.stringMatching(/png/) } },
  });
  expect(await (await post('images', new Uint8Array(full))).json()).toMatchObject({
    document: { metadata: { isOpaque: true } },
  });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const jpeg = () => picture(300, 300).jpeg().toBuffer();

test.each([
  ['nothing at all', async () => Buffer.alloc(0), 400, /empty/],
  ['an SVG with a script', async () => Buffer.from(svg), 400, /SVG is not taken/],
  [
    'an SVG behind a declaration',
    async () => Buffer.from(`<?xml version="1.0"?>${svg}`),
    400,
    /SVG/,
  ],
  ['HTML', async () => Buffer.from('<!doctype html><p>hello'), 400, /not an image/],
  ['a text', async () => Buffer.from('I am a picture'), 400, /not an image/],
  ['a PDF', async () => Buffer.from('%PDF-1.7\n'), 400, /not an image/],
  ['a bomb of 50,000 × 50,000', async () => announcedPng(50_000, 50_000), 400, /50000 × 50000/],
  ['a PNG header alone', async () => announcedPng(100, 100).subarray(0, 40), 400, /cannot be read/],
  ['a JPEG that breaks off', async () => (await jpeg()).subarray(0, 900), 400, /cannot be read/],
  [
    'the first bytes of a JPEG',
    async () => Buffer.from('\xff\xd8\xff\xe0', 'latin1'),
    400,
    /cannot be read/,
  ],
  [
    'a JPEG that turns into an SVG',
    async () => Buffer.from(`\xff\xd8\xff${svg}`, 'latin1'),
    400,
    /cannot be read/,
  ],
  ['a TIFF', () => picture(10, 10).tiff().toBuffer(), 400, /not an image/],
  ['more than 20 MiB', async () => Buffer.alloc(21 * mebibyte, 0xff), 413, /20 MiB/],
])(
  '%s is refused with a reason, and leaves nothing on disk',
  async (_name, make, status, reason) => {
    const before = await images();
    const response = await post('images', new Uint8Array(await make()), {
      'content-type': 'image/jpeg',
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ message: expect.stringMatching(reason) });
    expect(await incoming()).toEqual([]);
    expect(await images()).toBe(before);
  },
);

test.each([
  ['a text', Buffer.from('I am a picture'), 400, 'Bad Request - This file is not an image'],
  ['21 MiB', Buffer.alloc(21 * mebibyte, 0xff), 413, 'Payload Too Large - The upload is larger'],
])(
  '%s is refused with an error of the client that says why',
  async (_name, bytes, status, says) => {
    const upload = clientsOf(lake).writer.assets.upload('image', bytes, { filename: 'x.jpg' });
    await expect(upload).rejects.toMatchObject({
      statusCode: status,
      message: expect.stringContaining(says),
    });
  },
);

test('why an image over a slow line was refused is read, after all of it was sent', async () => {
  const size = 25 * mebibyte;
  const { hostname, port } = new URL(lake.origin);
  const socket = connect({ host: hostname, port: Number(port) });
  let answer = '';
  socket.on('data', (bytes) => (answer += bytes.toString()));
  await once(socket, 'connect');
  socket.write(
    `POST /v2025-02-19/assets/images/production?filename=x.jpg HTTP/1.1\r\nHost: localhost\r\n` +
      `Authorization: Bearer ${lake.token}\r\nContent-Length: ${size}\r\n\r\n`,
  );
  const chunk = Buffer.alloc(mebibyte, 0xff);
  for (let sent = 0; sent < size; sent += chunk.length) {
    // 25 MiB in one and a half seconds: longer than a moment.
    await new Promise((resolve) => setTimeout(resolve, 60));
    await new Promise<void>((resolve, reject) => {
      socket.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
  }
  expect(answer).toContain('HTTP/1.1 413');
  expect(answer).toContain('The upload is larger than 20 MiB');
  // And the connection is as good as before.
  answer = '';
  socket.write('GET /v1/ping HTTP/1.1\r\nHost: localhost\r\n\r\n');
  while (!answer.includes('{}')) await once(socket, 'data');
  socket.destroy();
});

test('an upload that does not say its size is stopped when it is too much', async () => {
  const chunk = new Uint8Array(mebibyte).fill(1);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent > 200) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const init = { method: 'POST', body: endless, duplex: 'half' as const };
  const response = await fetch(`${lake.origin}/v1/assets/images/production`, {
    ...init,
    headers: { authorization: `Bearer ${lake.token}` },
  }).catch(() => undefined);
  // A client may see the answer, or the connection closed under its feet.
  if (response !== undefined) expect(response.status).toBe(413);
  expect(sent).toBeLessThan(100);
  expect(await incoming()).toEqual([]);
});

test.each([
  '../../token',
  '%2e%2e%2ftoken',
  'x',
  `${'0'.repeat(40)}.pdf`,
  `${'0'.repeat(40)}-1x1.png`,
])('the file %s does not exist', async (file) => {
  for (const kind of ['files', 'images']) {
    const response = await fetch(`${lake.origin}/${kind}/portrait/production/${file}`);
    expect(response.status).toBe(404);
  }
});
