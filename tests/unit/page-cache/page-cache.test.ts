/**
 * The rules of the page cache without Next: the test provides the entries, the clock and the tags.
 */
import type { CachedResponse, CacheEntry } from '@/lib/page-cache/cached-response';
import { type ResponseStore, type CacheTypes, PageCache } from '@/lib/page-cache/page-cache';
import { RenderTracker } from '@/lib/page-cache/render-tracker';

interface Types extends CacheTypes {
  readonly CacheEntry: CacheEntry;
  readonly Read: string;
  readonly Write: { retryAfter?: number };
}

let clock: number;
let staleSince: Map<string, number>;
let own: Map<string, CacheEntry>;
let memory: Map<string, CacheEntry>;

const store = (entries: Map<string, CacheEntry>): ResponseStore<Types> => ({
  get: async (key) => entries.get(key),
  set: async (key, value) => {
    entries.set(key, { value: { ...value }, lastModified: clock, revalidateAfter: 3600 });
  },
});

function pageCache(built?: Map<string, CacheEntry>): PageCache<Types> {
  return new PageCache<Types>({
    own: store(own),
    built: built && store(built),
    memoryOnly: store(memory),
    renders: new RenderTracker(() => clock),
    published: new WeakSet(),
    areTagsStale: (tags, since) => tags.some((tag) => (staleSince.get(tag) ?? -1) > since),
    now: () => clock,
    replace: (response, by) => Object.assign(response, by),
    readContext: (kind) => kind,
    retryAfter: (context, seconds) => Object.assign(context, { retryAfter: seconds }),
  });
}

const page = (html: string): CachedResponse => ({
  kind: 'APP_PAGE',
  html,
  status: 200,
  headers: { 'x-next-cache-tags': 'site,profile:a' },
});
const pageWithStatus = (status: number) =>
  page(`<meta name="portrait:status" content="${status}"/>`);

beforeEach(() => {
  clock = 1_000;
  staleSince = new Map();
  own = new Map();
  memory = new Map();
});

test('a page is cached and sent without its scripts', async () => {
  const cache = pageCache();
  const response = page('<p>a</p><script>x</script>');
  await cache.set('/a', response, {});
  expect(response.html).toBe('<p>a</p>');
  expect((await cache.get('/a', 'APP_PAGE'))?.value.html).toBe('<p>a</p>');
});

test('a fresh page is sent, a stale page too, a stale 404 is rendered again first', async () => {
  const cache = pageCache();
  await cache.set('/a', page('<p>a</p>'), {});
  await cache.set('/gone', pageWithStatus(404), {});
  own.set('/gone', {
    value: { ...pageWithStatus(404), status: 404 },
    lastModified: clock,
    revalidateAfter: 3600,
  });
  expect(await cache.get('/gone', 'APP_PAGE')).toBeDefined();
  staleSince.set('profile:a', clock + 1);
  expect((await cache.get('/a', 'APP_PAGE'))?.value.status).toBe(200);
  expect(await cache.get('/gone', 'APP_PAGE')).toBeUndefined();
});

test('half a second after a publish a page that shows it is rendered before it is sent', async () => {
  const cache = pageCache();
  await cache.set('/a', page('<p>a</p>'), {});
  staleSince.set('profile:a', clock + 1);
  clock += 500;
  expect(await cache.get('/a', 'APP_PAGE')).toBeDefined();
  clock += 1;
  expect(await cache.get('/a', 'APP_PAGE')).toBeUndefined();
  await cache.set('/a', page('<p>new</p>'), {});
  expect((await cache.get('/a', 'APP_PAGE'))?.value.html).toBe('<p>new</p>');
});

test('a page of which only what all pages show has changed is sent first, and so is one past its time', async () => {
  const cache = pageCache();
  await cache.set('/a', page('<p>a</p>'), {});
  staleSince.set('site', clock + 1);
  clock += 60_000;
  expect(await cache.get('/a', 'APP_PAGE')).toBeDefined();
  clock += 3_600_000;
  expect(await cache.get('/a', 'APP_PAGE')).toBeDefined();
});

test('after a render that failed no visitor waits for half a minute, whatever was published', async () => {
  const cache = pageCache();
  await cache.set('/a', page('<p>a</p>'), {});
  await cache.set('/other', pageWithStatus(500), {});
  staleSince.set('profile:a', clock + 1);
  clock += 30_000;
  expect(await cache.get('/a', 'APP_PAGE')).toBeDefined();
  clock += 1;
  expect(await cache.get('/a', 'APP_PAGE')).toBeUndefined();
});

test('what is past its time is stale without any tag', async () => {
  const cache = pageCache();
  await cache.set('/gone', page('<p>a</p>'), {});
  await cache.set('/gone', pageWithStatus(404), {});
  clock += 3_599_999;
  expect(await cache.get('/gone', 'APP_PAGE')).toBeDefined();
  clock += 2;
  expect(await cache.get('/gone', 'APP_PAGE')).toBeUndefined();
});

test('a page read before a change and kept after it counts from before', async () => {
  const cache = pageCache();
  await cache.get('/a', 'APP_PAGE');
  staleSince.set('profile:a', (clock += 5));
  clock += 5;
  await cache.set('/a', page('<p>old</p>'), {});
  expect((await cache.get('/a', 'APP_PAGE'))?.lastModified).toBeLessThan(1_005);
});

test('a 404 where nothing was goes to memory, a 404 where a page was to disk', async () => {
  const cache = pageCache();
  await cache.set('/nobody', pageWithStatus(404), {});
  expect([own.has('/nobody'), memory.has('/nobody')]).toEqual([false, true]);
  await cache.set('/a', page('<p>a</p>'), {});
  await cache.set('/a', pageWithStatus(404), {});
  expect(own.get('/a')?.value.status).toBe(404);
});

test('a page that failed leaves the earlier one in its place, and is tried again soon', async () => {
  const cache = pageCache();
  await cache.set('/a', page('<p>a</p>'), {});
  const failed = pageWithStatus(500);
  const context: Types['Write'] = {};
  await cache.set('/a', failed, context);
  expect(failed).toMatchObject({ status: 200, html: '<p>a</p>' });
  expect(context.retryAfter).toBe(5);
});

test('a page from the build is sent until this copy has rendered its own', async () => {
  const built = new Map<string, CacheEntry>();
  await store(built).set('/a', page('<p>built</p>'), {});
  const cache = pageCache(built);
  expect((await cache.get('/a', 'APP_PAGE'))?.value.html).toBe('<p>built</p>');
  await cache.set('/a', page('<p>own</p>'), {});
  expect((await cache.get('/a', 'APP_PAGE'))?.value.html).toBe('<p>own</p>');
});

test('a 503 is not kept, asks to come again, and does not count as a failure', async () => {
  const cache = pageCache();
  const busy = pageWithStatus(503);
  await cache.set('/fr/filtered/eA', busy, {});
  expect(busy).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
  expect(await cache.get('/fr/filtered/eA', 'APP_PAGE')).toBeUndefined();
  // After a failure, a page that a publish made stale would be sent once more.
  await cache.set('/a', page('<p>a</p>'), {});
  clock += 1;
  staleSince.set('profile:a', clock);
  clock += 1_000;
  expect(await cache.get('/a', 'APP_PAGE')).toBeUndefined();
});

test('a list that is filtered is kept in memory only', async () => {
  const cache = pageCache();
  await cache.set('/fr/publications/filtered/eA', page('<p>a</p>'), {});
  expect([...own.keys()]).toEqual([]);
  expect([...memory.keys()]).toEqual(['/fr/publications/filtered/eA']);
  await cache.set('/fr/publications/filtered', page('<p>a work</p>'), {});
  expect([...own.keys()]).toEqual(['/fr/publications/filtered']);
});
