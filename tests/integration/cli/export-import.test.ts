/**
 * Sanity's own `dataset export` and `dataset import`, from one embedded lake into another: what the file holds is
 * everything, and it is what goes to hosted Sanity.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadSampleContent } from '@/sanity/seed/load';
import { type RunningLake, startLake } from '@/tests/harness/lake';
import { picture } from '@/tests/harness/sample-images';
import { clientOf } from '@/tests/harness/sanity-clients';
import { productSettings } from '@/tests/run/product-settings';

import { runCommandWell } from './sanity-command';

jest.setTimeout(180_000);

let folder: string;
let full: RunningLake;
let empty: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portrait-export-'));
  full = await startLake();
  await fill(full);
  empty = await productSettings();
});
afterAll(async () => {
  await full.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(empty['LAKE_DIR'] ?? '', { recursive: true, force: true });
});

/** The sample, a draft whose image no published document has, a file, and an image that nothing refers to. */
async function fill(lake: RunningLake): Promise<void> {
  const client = clientOf(lake);
  await loadSampleContent(client);
  const photograph = await picture()
    .jpeg()
    .withExif({ IFD0: { Artist: 'Ada' } })
    .toBuffer();
  const portrait = await client.assets.upload('image', photograph, { filename: 'été.jpg' });
  const article = await client.assets.upload('file', Buffer.from('%PDF-1.7 …'), {
    filename: 'article.pdf',
  });
  await client.assets.upload('image', await picture(20, 30).png().toBuffer(), {
    // The importer gives a file without a name one.
    filename: 'unused.png',
  });
  await client.patch(portrait._id).set({ altText: 'A picture', description: '« 𝒳 »' }).commit();
  const refersTo = (id: string) => ({ asset: { _type: 'reference', _ref: id } });
  await client
    .transaction()
    .create({
      _id: 'drafts.researcher-new',
      _type: 'researcher',
      name: 'Zoé Ünal',
      portrait: { _type: 'image', ...refersTo(portrait._id), hotspot: { x: 0.5, y: 0.25 } },
    })
    .create({ _id: 'note', _type: 'note', attached: { _type: 'file', ...refersTo(article._id) } })
    .commit();
}

interface Exported {
  readonly documents: ReadonlyMap<string, Record<string, unknown>>;
  /** SHA-1 of the bytes of each file, by its path. */
  readonly files: Readonly<Record<string, string>>;
  /** What is known of each asset besides its bytes, by its SHA-1. */
  readonly assets: Record<string, Record<string, unknown>>;
}

/** Runs the export of a lake, and reads the file. */
async function exported(
  name: string,
  settings: Readonly<Record<string, string>>,
): Promise<Exported> {
  const file = join(folder, `${name}.tar.gz`);
  await runCommandWell(['dataset', 'export', 'production', file, '--overwrite'], settings);
  const unpacked = join(folder, name);
  mkdirSync(unpacked);
  execFileSync('tar', ['-xzf', file, '-C', unpacked, '--strip-components=1']);
  const read = (path: string) => readFileSync(join(unpacked, path));
  const lines = read('data.ndjson').toString().trim().split('\n');
  const documents = lines.map((line): Record<string, unknown> => JSON.parse(line));
  const paths = ['images', 'files'].flatMap((kind) =>
    readdirSync(join(unpacked, kind)).map((one) => `${kind}/${one}`),
  );
  return {
    documents: new Map(documents.map((document) => [String(document._id), document])),
    files: Object.fromEntries(paths.map((path) => [path, sha1(read(path))])),
    assets: JSON.parse(read('assets.json').toString()),
  };
}

function sha1(bytes: Buffer): string {
  return createHash('sha1').update(bytes).digest('hex');
}

/** What an import keeps: a revision is that of the transaction that wrote it, and the time is when it did. */
function kept({ documents, files, assets }: Exported) {
  return {
    documents: [...documents.values()]
      .map(({ _rev, _updatedAt, ...document }) => document)
      .toSorted((a, b) => String(a._id).localeCompare(String(b._id))),
    files,
    // An asset is uploaded anew, so it is created anew.
    assets: Object.fromEntries(
      Object.entries(assets).map(([id, { _rev, _updatedAt, _createdAt, ...asset }]) => [id, asset]),
    ),
  };
}

test('a lake that was exported and imported is the same, however often it is imported', async () => {
  const { port } = new URL(full.origin);
  const { directory } = full.lake;
  const source = await exported('source', {
    ...empty,
    LAKE_PORT: port,
    LAKE_DIR: directory,
  });

  const client = clientOf(full, { perspective: 'raw' });
  const isAsset = '_type in ["sanity.imageAsset", "sanity.fileAsset"]';
  const ids = await client.fetch<string[]>(`*[!(${isAsset})]._id`);
  expect([...source.documents.keys()].toSorted()).toEqual(ids.toSorted());
  const hashes = await client.fetch<string[]>(`*[${isAsset}].sha1hash`);
  expect(hashes).toHaveLength(4);
  expect(Object.values(source.files).toSorted()).toEqual(hashes.toSorted());

  const file = join(folder, 'source.tar.gz');
  const load = (...options: string[]) =>
    runCommandWell(['dataset', 'import', file, '--dataset', 'production', ...options], empty);
  await load();
  const first = await exported('first', empty);
  expect(kept(first)).toEqual(kept(source));
  await load('--replace');
  await load('--missing');
  const last = await exported('last', empty);
  expect(kept(last)).toEqual(kept(source));
  // What is there already is not uploaded again.
  expect(last.assets).toEqual(first.assets);
});
