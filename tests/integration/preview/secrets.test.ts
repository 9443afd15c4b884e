/**
 * How long secrets and sessions of previews are valid, on a real lake. The test sets the clock of the site and of the lake's
 * writes; `now()` in a query is the machine's.
 */
import type { SanityClient } from '@sanity/client';

import { isStillShared, sessionFor } from '@/lib/preview/secrets';
import { signSession, verifySession } from '@/lib/preview/session';

import { type SampleLake, startSampleLake } from '../content/sample-lake';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const start = Date.now();
const shareId = 'sanity-preview-url-secret.share-access';

let lake: SampleLake;
let client: SanityClient;

/** The time of the lake and of the site. */
function at(time: number): number {
  jest.setSystemTime(time);
  return time;
}

beforeAll(async () => {
  // Only the date: servers and connections keep their timers.
  jest.useFakeTimers({
    now: start,
    doNotFake: [
      ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'] as const),
      ...(['clearImmediate', 'setInterval', 'clearInterval', 'setTimeout'] as const),
      'clearTimeout',
    ],
  });
  lake = await startSampleLake();
  client = lake.editor;
});
beforeEach(() => at(start));
afterAll(async () => {
  await lake.stop();
  jest.useRealTimers();
});

const studioSecret = (secret: string) =>
  lake.write({ _id: `drafts.${secret}`, _type: 'sanity.previewUrlSecret', secret });

const share = (secret: string | null) =>
  lake.write({ _id: shareId, _type: 'sanity.previewUrlShareAccess', secret });

test('a Studio’s secret opens previews for an hour, each for twelve', async () => {
  at(start - hour + minute);
  await studioSecret('late');
  at(start - hour - 1000);
  await studioSecret('over');
  at(start);
  expect(await sessionFor(client, 'late', start)).toEqual({
    from: 'studio',
    until: start + 12 * hour,
  });
  expect(await sessionFor(client, 'over', start)).toBeUndefined();
});

test('a secret whose document is gone opens nothing, and neither does one of another kind', async () => {
  await studioSecret('gone');
  await client.delete('drafts.gone');
  await lake.write({ _id: 'drafts.other', _type: 'researcher', secret: 'other' });
  await lake.write({
    _id: 'elsewhere',
    _type: 'sanity.previewUrlShareAccess',
    secret: 'elsewhere',
  });
  for (const secret of ['gone', 'other', 'elsewhere', '', 'null', '*']) {
    expect([secret, await sessionFor(client, secret, start)]).toEqual([secret, undefined]);
  }
});

test('a shared link opens previews until seven days after it was made, however late it is used', async () => {
  await share('link');
  const until = start + 7 * day;
  const first = await sessionFor(client, 'link', start);
  expect(first).toMatchObject({ from: 'link', until });
  expect(await sessionFor(client, 'link', at(until - 1))).toEqual(first);
  expect(await sessionFor(client, 'link', at(until))).toBeUndefined();
});

test('a link that is taken back, or replaced, is no longer shared', async () => {
  await share('first');
  const first = await sessionFor(client, 'first', start);
  if (first?.from !== 'link') throw new Error('no link was shared');
  expect(await isStillShared(client, first)).toBe(true);
  await share('second');
  expect(await isStillShared(client, first)).toBe(false);
  const second = await sessionFor(client, 'second', start);
  if (second?.from !== 'link') throw new Error('no link was shared');
  await share(null);
  expect(await isStillShared(client, second)).toBe(false);
  await client.delete(shareId);
  expect(await isStillShared(client, second)).toBe(false);
  expect(await sessionFor(client, 'second', start)).toBeUndefined();
});

test('a session is good until it ends, under the token it was signed with', () => {
  const session = { from: 'studio', until: start + 1 } as const;
  const cookie = signSession(session, 'token');
  expect(verifySession(cookie, 'token', start)).toEqual(session);
  expect(verifySession(cookie, 'token', start + 1)).toBeUndefined();
  expect(verifySession(cookie, 'another', start)).toBeUndefined();
});

test('changing a character of a session gives none, or the same', () => {
  const session = { from: 'studio', until: start + 1 } as const;
  const cookie = signSession(session, 'token');
  for (let place = 0; place < cookie.length; place += 1) {
    for (const other of ['A', 'b', '_', '.', '', '=']) {
      const changed = cookie.slice(0, place) + other + cookie.slice(place + 1);
      if (changed === cookie) continue;
      const read = verifySession(changed, 'token', start);
      // The last character of a signature has bits that count for nothing.
      if (read !== undefined) expect([place, read]).toEqual([cookie.length - 1, session]);
    }
  }
});
