import type { LakeOptions } from '@/sanity/lake/options';
import { type RunningLake, startLake, temporaryFolder } from '@/tests/harness/lake';
import { bearer, dataUrl, put, reference } from '@/tests/harness/lake-requests';
import { picture } from '@/tests/harness/sample-images';
import { clientsOf } from '@/tests/harness/sanity-clients';

const elsewhere = {
  _id: `image-${'a'.repeat(40)}-10x10-png`,
  _type: 'sanity.imageAsset',
  path: `images/other/production/${'a'.repeat(40)}-10x10.png`,
  url: `https://cdn.example.org/images/other/production/${'a'.repeat(40)}-10x10.png`,
};

const folder = temporaryFolder();
let lake: RunningLake;
let image: { _id: string; url: string };
let file: { _id: string; url: string };
let bytes: Buffer;
let oldPort: string;

const portOf = ({ origin }: RunningLake) => new URL(origin).port;

async function restart(options: Partial<LakeOptions> = {}): Promise<void> {
  const port = portOf(lake);
  await lake.stop();
  do lake = await startLake({ directory: folder.path, ...options });
  while (portOf(lake) === port && (await lake.stop().then(() => true)));
}

beforeAll(async () => {
  lake = await startLake({ directory: folder.path });
  oldPort = portOf(lake);
  const { assets } = clientsOf(lake).writer;
  bytes = await picture(30, 40).png().toBuffer();
  image = await assets.upload('image', bytes);
  file = await assets.upload('file', Buffer.from('a file'), { filename: 'a.txt' });
  await put(lake, elsewhere, {
    _id: 'page',
    _type: 'page',
    picture: { _type: 'image', asset: reference(image._id) },
    file: { _type: 'file', asset: reference(file._id) },
  });
  await restart();
});
afterAll(async () => {
  await lake.stop();
  folder.remove();
});

const text = async (address: string, headers: Record<string, string> = bearer(lake.token)) =>
  (await fetch(address, { headers })).text();

test.each([
  ['a query', () => dataUrl(lake, 'query', { query: '*[_id == "page"][0].picture.asset->url' })],
  ['a filter', () => dataUrl(lake, 'query', { query: `*[url == "${image.url}"]` }), 'old'],
  ['a document', () => dataUrl(lake, 'doc', {}).replace('production', `production/${image._id}`)],
  ['the export', () => dataUrl(lake, 'export', {})],
  [
    'a revision',
    () =>
      dataUrl(lake, 'history', {
        time: new Date().toISOString(),
      }).replace('production', `production/documents/${image._id}`),
  ],
  [
    'the transactions',
    () =>
      dataUrl(lake, 'history', {}).replace(
        'production',
        `production/transactions/${image._id},${file._id}`,
      ),
  ],
] as const)(
  'after a start on another port, %s has the new address',
  async (_name, address, ...old) => {
    const answer = await text(address());
    if (old.length === 0) expect(answer).toContain(`http://localhost:${portOf(lake)}/images/`);
    expect(answer.replaceAll(image.url, old.length === 0 ? image.url : '')).not.toContain(
      `:${oldPort}/`,
    );
  },
);

test('the new addresses lead to the very bytes', async () => {
  const { writer } = clientsOf(lake);
  const [shown, held] = await writer.fetch<[string, string]>(
    '*[_id in $ids] | order(_id desc).url',
    {
      ids: [image._id, file._id],
    },
  );
  expect(Buffer.from(await (await fetch(shown)).arrayBuffer()).equals(bytes)).toBe(true);
  expect(await text(held)).toBe('a file');
});

test('an asset whose file is elsewhere keeps its address', async () => {
  const { writer } = clientsOf(lake);
  expect(await writer.getDocument(elsewhere._id)).toMatchObject(elsewhere);
});

test('a public origin, another project and another dataset are in the addresses too', async () => {
  const options = { publicOrigin: 'https://lake.example.org', projectId: 'other', dataset: 'test' };
  await restart(options);
  const { store } = lake.lake;
  const name = image.url.split('/').at(-1);
  expect(store.get(image._id)).toMatchObject({
    path: `images/other/test/${name}`,
    url: `https://lake.example.org/images/other/test/${name}`,
  });
  await restart();
});

test('nothing else of an asset changes: revision, dates and order of transactions', async () => {
  const before = lake.lake.store.get(image._id);
  const seq = lake.lake.store.lastSeq();
  await restart();
  const after = lake.lake.store.get(image._id);
  expect({ ...after, url: '' }).toEqual({ ...before, url: '' });
  expect(lake.lake.store.lastSeq()).toBe(seq);
});
