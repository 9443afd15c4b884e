/** Pages that have moved, in the page cache. */
import { asPage, handler, inContext, statusMeta, markStale, page, stored } from './handler-on-disk';

const moved = (to: string) =>
  page(`<meta name="portrait:status" content="308 ${to}"/><p>moved</p>`);
const cached = async (key: string) => (await handler().get(key, asPage))?.value;

test('a page that asks for a 308 is one with its location, and is cached here only', async () => {
  const value = moved('/fr/repertoire/b');
  await handler().set('/a', value, inContext());
  const answer = {
    status: 308,
    headers: {
      'x-next-cache-tags': 'a',
      location: '/fr/repertoire/b',
      // Without this a browser keeps it for good, and a → b → a would go in circles.
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  };
  expect(value).toMatchObject(answer);
  expect(await cached('/a')).toMatchObject(answer);
});

test('a page moves, moves on, and comes back', async () => {
  await handler().set('/a', page('<p>a</p>'), inContext());
  await handler().set('/a', moved('/b'), inContext());
  expect(await cached('/a')).toMatchObject({ status: 308, headers: { location: '/b' } });
  await handler().set('/a', moved('/c'), inContext());
  expect(await cached('/a')).toMatchObject({ status: 308, headers: { location: '/c' } });
  await handler().set('/a', page('<p>a</p>'), inContext());
  expect(await cached('/a')).toMatchObject({ status: 200, html: '<p>a</p>' });
  expect(await cached('/a')).not.toHaveProperty('headers.location');
});

test('a redirect that cannot be rendered again stays as it was', async () => {
  await handler().set('/a', moved('/b'), inContext());
  const failed = page(`${statusMeta(500)}<p>failed</p>`);
  await handler().set('/a', failed, inContext());
  expect(failed).toMatchObject({ status: 308, headers: { location: '/b' } });
});

test('a redirect that became stale is rendered again before the response', async () => {
  const cache = handler();
  await cache.set('/a', moved('/b'), inContext());
  expect(await cache.get('/a', asPage)).not.toBeNull();
  await markStale(cache, 'a');
  expect(await cache.get('/a', asPage)).toBeNull();
});

test('who had an address and was taken down is a 404 on disk too', async () => {
  await handler().set('/a', moved('/b'), inContext());
  await handler().set('/a', page(`${statusMeta(404)}<p>gone</p>`), inContext());
  expect(await stored(handler(), '/a')).toMatchObject({ status: 404 });
});

test.each(['//evil.example/a', 'https://evil.example', '/', '/a//b', '/a"b', ''])(
  'the status meta never leads to %j',
  async (to) => {
    const value = moved(to);
    await handler().set('/a', value, inContext());
    expect(value).toHaveProperty('status', 200);
    expect(value).not.toHaveProperty('headers.location');
  },
);
