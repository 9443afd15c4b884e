/** The page cache on Next's real file-system cache. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BoundedMap } from '@/lib/page-cache/bounded-map';
import { SharedCacheControls } from 'next/dist/server/lib/incremental-cache/shared-cache-controls.external';
import { areTagsStale } from 'next/dist/server/lib/incremental-cache/tags-manifest.external';

import { isStatusMetaEnabled } from '@/lib/page-cache/page-status';

import {
  asPage,
  folder,
  handler,
  inContext,
  statusMeta,
  page,
  script,
  stored,
} from './handler-on-disk';

test('the response that Next is about to send loses its scripts too, not only the cached one', async () => {
  const value = page(`<p>a</p>${script}`);
  await handler().set('/a', value, inContext());
  expect(value).toMatchObject({ html: '<p>a</p>', headers: { 'x-next-cache-tags': 'a' } });
  expect(value).not.toHaveProperty('headers.link');
  expect(await stored(handler(), '/a')).toEqual({ html: '<p>a</p>', status: 200 });
});

test('a page that asks for a 404 is one, and leaves nothing on disk', async () => {
  const value = page(`${statusMeta(404)}<p>nothing here</p>`);
  await handler().set('/nobody', value, inContext());
  expect(value).toHaveProperty('status', 404);
  expect(await readdir(folder(), { recursive: true })).toEqual([]);
});

test('a 404 where a page was is on disk, so that the page does not come back', async () => {
  await handler().set('/a', page('<p>a</p>'), inContext());
  await handler().set('/a', page(`${statusMeta(404)}<p>gone</p>`), inContext());
  expect(await stored(handler(), '/a')).toMatchObject({ status: 404 });
});

test('a 500 is sent and not cached', async () => {
  const value = page(`${statusMeta(500)}<p>failed</p>`);
  const context = inContext();
  await handler().set('/a', value, context);
  expect(value).toHaveProperty('status', 500);
  expect(context).toHaveProperty('cacheControl.revalidate', 5);
  expect(await stored(handler(), '/a')).toBeUndefined();
});

test('a 500 leaves the earlier page in its place, to be tried again in seconds', async () => {
  await handler().set('/a', page('<p>a</p>'), inContext());
  const context = inContext();
  await handler().set('/a', page(`${statusMeta(500)}<p>failed</p>`), context);
  expect(await stored(handler(), '/a')).toEqual({ html: '<p>a</p>', status: 200 });
  expect(context).toHaveProperty('cacheControl.revalidate', 5);
});

test('a 404 that cannot be rendered again stays as it was', async () => {
  await handler().set('/a', page('<p>a</p>'), inContext());
  await handler().set('/a', page(`${statusMeta(404)}<p>gone</p>`), inContext());
  const failed = page(`${statusMeta(500)}<p>failed</p>`);
  await handler().set('/a', failed, inContext());
  expect(failed).toMatchObject({ status: 404, html: expect.stringContaining('gone') as string });
});

test('a page made while a change was published is stale, not fresh', async () => {
  const cache = handler();
  const isDue = async () => areTagsStale(['a'], (await cache.get('/a', asPage))?.lastModified ?? 0);
  await cache.get('/a', asPage);
  await cache.revalidateTag('a', { expire: 1000 });
  await new Promise((resolve) => setTimeout(resolve, 2));
  await cache.set('/a', page('<p>read before the change</p>'), inContext());
  expect(await isDue()).toBe(true);

  await cache.get('/a', asPage);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await cache.get('/a', asPage);
  await cache.set('/a', page('<p>read after it</p>'), inContext());
  expect(await isDue()).toBe(false);
});

test('text that looks like the status meta is not one', async () => {
  const value = page(
    '<p>&lt;meta name=&quot;portrait:status&quot; content=&quot;404&quot;/&gt;</p>',
  );
  await handler().set('/a', value, inContext());
  expect(value).toHaveProperty('status', 200);
});

test('pages may rely on the status meta once the cache is in use', () => {
  handler();
  expect(isStatusMetaEnabled()).toBe(true);
});

describe('beside a build', () => {
  let pagesDir: string;

  beforeEach(async () => {
    await handler().set('/a', page('<p>built</p>'), inContext());
    pagesDir = await mkdtemp(join(tmpdir(), 'portrait-own-'));
    process.env.PORTRAIT_PAGES_DIR = pagesDir;
  });

  afterEach(async () => {
    delete process.env.PORTRAIT_PAGES_DIR;
    delete process.env.PORTRAIT_BUILT_ELSEWHERE;
    await rm(pagesDir, { recursive: true, force: true });
  });

  test('the page of the build is served until this copy has its own', async () => {
    expect(await stored(handler(), '/a')).toMatchObject({ html: '<p>built</p>' });
    await handler().set('/a', page('<p>own</p>'), inContext());
    expect(await stored(handler(), '/a')).toMatchObject({ html: '<p>own</p>' });
  });

  test('the build keeps its page', async () => {
    await handler().set('/a', page('<p>own</p>'), inContext());
    delete process.env.PORTRAIT_PAGES_DIR;
    expect(await stored(handler(), '/a')).toMatchObject({ html: '<p>built</p>' });
  });

  test('a page built from other content is never served', async () => {
    process.env.PORTRAIT_BUILT_ELSEWHERE = '1';
    expect(await stored(handler(), '/a')).toBeUndefined();
  });
});

test('Next keeps the lifetimes of a bounded number of paths', () => {
  expect(Reflect.get(SharedCacheControls, 'cacheControls')).toBeInstanceOf(BoundedMap);
});
