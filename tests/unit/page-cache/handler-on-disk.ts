/** Page caches on Next's real file-system cache, each test in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { nodeFs } from 'next/dist/server/lib/node-fs-methods';

import PageCacheHandler from '@/lib/page-cache/page-cache-handler';

export type Handler = InstanceType<typeof PageCacheHandler>;
export type Value = NonNullable<Parameters<Handler['set']>[1]>;
export type GetContext = Parameters<Handler['get']>[1];
export type SetContext = Parameters<Handler['set']>[2];

export const asPage = { kind: 'APP_PAGE', isFallback: false } as GetContext;
export const script = '<script>self.__next_f.push([])</script>';
export const statusMeta = (status: number) => `<meta name="portrait:status" content="${status}"/>`;

let dir: string;

/** The folder of the test that runs. */
export const folder = () => dir;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'portrait-pages-'));
});

afterEach(async () => rm(dir, { recursive: true, force: true }));

/** A cache without memory, so that what is read was on disk. */
export function handler(): Handler {
  return new PageCacheHandler({
    fs: nodeFs,
    dev: false,
    flushToDisk: true,
    serverDistDir: dir,
    revalidatedTags: [],
    maxMemoryCacheSize: 0,
    _requestHeaders: {},
    fetchCacheKeyPrefix: '',
  });
}

export const page = (html: string, tag = 'a') =>
  ({
    kind: 'APP_PAGE',
    html,
    rscData: Buffer.from('flight'),
    headers: { link: '</x.js>; rel=preload; as=script', 'x-next-cache-tags': tag },
    status: 200,
    postponed: undefined,
    segmentData: undefined,
  }) as unknown as Value;

export const inContext = () =>
  ({ ...asPage, cacheControl: { revalidate: 3600, expire: undefined } }) as unknown as SetContext;

export async function stored(cache: Handler, key: string) {
  const value = (await cache.get(key, asPage))?.value;
  return value?.kind === 'APP_PAGE' ? { html: value.html, status: value.status } : undefined;
}

/** Marks a tag stale, later than whatever was kept until now. */
export async function markStale(cache: Handler, tag: string): Promise<void> {
  // A tag marked in the same millisecond counts as marked before.
  const then = Date.now();
  while (Date.now() === then);
  await cache.revalidateTag(tag, { expire: 1000 });
}
