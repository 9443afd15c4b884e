/** Images in the page cache. */
import { readdir } from 'node:fs/promises';

import {
  folder,
  type GetContext,
  handler,
  markStale,
  type SetContext,
  type Value,
} from './handler-on-disk';

const asRoute = { kind: 'APP_ROUTE', isFallback: false } as GetContext;
const image = (status: number, body: string, headers: Record<string, string> = {}) =>
  ({
    kind: 'APP_ROUTE',
    body: Buffer.from(body),
    headers: { 'x-next-cache-tags': 'a', ...headers },
    status,
  }) as unknown as Value;
const routeContext = () =>
  ({ ...asRoute, cacheControl: { revalidate: 3600, expire: undefined } }) as unknown as SetContext;

test('an image of a person who changed is rendered again before the response', async () => {
  const cache = handler();
  await cache.set('/media/x', image(200, 'x'), routeContext());
  expect(await cache.get('/media/x', asRoute)).toMatchObject({ value: { status: 200 } });
  await markStale(cache, 'a');
  expect(await cache.get('/media/x', asRoute)).toBeNull();
});

test('an image of somebody taken down is a 404 on disk too', async () => {
  await handler().set('/media/x', image(200, 'x'), routeContext());
  await handler().set('/media/x', image(404, ''), routeContext());
  expect((await handler().get('/media/x', asRoute))?.value).toMatchObject({ status: 404 });
});

test('an image that cannot be rendered again stays as it was', async () => {
  await handler().set(
    '/media/x',
    image(200, 'x', { 'cache-control': 'immutable' }),
    routeContext(),
  );
  const failed = image(500, 'failed', { 'cache-control': 'no-store' });
  await handler().set('/media/x', failed, routeContext());
  expect(failed).toMatchObject({ status: 200, headers: { 'cache-control': 'immutable' } });
  expect(failed).toHaveProperty('body', Buffer.from('x'));
});

test('an image that could not be made and never was is not kept', async () => {
  const failed = image(500, 'failed');
  await handler().set('/media/x', failed, routeContext());
  expect(failed).toHaveProperty('status', 500);
  expect(await readdir(folder(), { recursive: true })).toEqual([]);
});

test('an image that is not there leaves nothing on disk', async () => {
  await handler().set('/media/x', image(404, ''), routeContext());
  expect(await readdir(folder(), { recursive: true })).toEqual([]);
});

test('an image that has another address leaves nothing on disk, however often it is asked for', async () => {
  const moved = () => image(308, '', { location: '/media/y' });
  const cache = handler();
  await cache.set('/media/x', moved(), routeContext());
  await cache.set('/media/x', moved(), routeContext());
  expect(await readdir(folder(), { recursive: true })).toEqual([]);
});

test('an image that got another address is a redirect on disk too', async () => {
  await handler().set('/media/x', image(200, 'x'), routeContext());
  await handler().set('/media/x', image(308, '', { location: '/media/y' }), routeContext());
  expect((await handler().get('/media/x', asRoute))?.value).toMatchObject({ status: 308 });
});
