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

/** Stops the lake, and starts one over the same folder, on another free port. */
async function restart(options: Partial<LakeOptions> = {}): Promise<void> {
  await lake.stop();
  lake = await startLake({ directory: folder.path, ...options });
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

const text = async (address: string) =>
  (await fetch(address, { headers: bearer(lake.token) })).text();

/** An address of the data API that goes on after the dataset. */
const below = (path: string, rest: string, search: Record<string, string> = {}) =>
  dataUrl(lake, path, search).replace('/production', `/production/${rest}`);

test.each([
  ['a query', () => dataUrl(lake, 'query', { query: '*[_id == "page"][0].picture.asset->url' })],
  ['a document', () => below('doc', image._id)],
  ['the export', () => dataUrl(lake, 'export', {})],
  [
    'a revision',
    () => below('history', `documents/${image._id}`, { time: new Date().toISOString() }),
  ],
  [
    'the transactions',
    () => below('history', `transactions/${image._id}`, { effectFormat: 'mendoza' }),
  ],
])(
  'after a start on another port, the new address is in %s, and not the old one',
  async (_name, address) => {
    const answer = await text(address());
    expect(answer).toContain(`http://localhost:${portOf(lake)}/images/portrait/production/`);
    expect(answer).not.toContain(`:${oldPort}/`);
  },
);

test('queries compare the new address', async () => {
  const { writer } = clientsOf(lake);
  const url = image.url.replace(oldPort, portOf(lake));
  const found = await writer.fetch<[string[], string[]]>(
    '[*[url == $old]._id, *[url == $new]._id]',
    { old: image.url, new: url },
  );
  expect(found).toEqual([[], [image._id]]);
});

test('the new addresses lead to the very bytes', async () => {
  const { writer } = clientsOf(lake);
  const [shown, held] = await writer.fetch<[string, string]>(
    '*[_id in $ids] | order(_id desc).url',
    {
      ids: [image._id, file._id],
    },
  );
  expect(Buffer.from(await (await fetch(shown)).arrayBuffer()).equals(bytes)).toBe(true);
  expect(await (await fetch(held)).text()).toBe('a file');
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
