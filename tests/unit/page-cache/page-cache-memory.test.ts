/**
 * Responses that the page cache keeps in memory only. A file of its own, because Next has one
 * memory cache per process.
 */
import { nodeFs } from 'next/dist/server/lib/node-fs-methods';

import PageCacheHandler from '@/lib/page-cache/page-cache-handler';

type Handler = InstanceType<typeof PageCacheHandler>;

test('a 404 is kept, and one that became stale is rendered again before the response', async () => {
  const cache = new PageCacheHandler({
    fs: nodeFs,
    dev: false,
    flushToDisk: false,
    serverDistDir: '/nowhere',
    revalidatedTags: [],
    maxMemoryCacheSize: 1_000_000,
    _requestHeaders: {},
    fetchCacheKeyPrefix: '',
  });
  const asPage = { kind: 'APP_PAGE', isFallback: false } as Parameters<Handler['get']>[1];
  const nobody = {
    kind: 'APP_PAGE',
    html: '<meta name="portrait:status" content="404"/><p>nobody</p>',
    headers: { 'x-next-cache-tags': 'profile:nobody' },
    status: 200,
  } as unknown as Parameters<Handler['set']>[1];

  await cache.set('/nobody', nobody, asPage as Parameters<Handler['set']>[2]);
  expect((await cache.get('/nobody', asPage))?.value).toMatchObject({ status: 404 });

  // A tag marked in the same millisecond counts as marked before.
  const then = Date.now();
  while (Date.now() === then);
  await cache.revalidateTag('profile:nobody', { expire: 1000 });
  expect(await cache.get('/nobody', asPage)).toBeNull();
});
