import { limits } from '@/sanity/lake/limits';
import { startLake, type RunningLake } from '@/tests/harness/lake';
import { bearer, dataUrl } from '@/tests/harness/lake-requests';
import { RawSockets, rawRequest } from '@/tests/harness/raw-sockets';
import { openEventStream, type ServerSentEvents } from '@/tests/harness/server-sent-events';

let running: RunningLake;
const opened: ServerSentEvents[] = [];
const sockets = new RawSockets();
beforeEach(async () => {
  running = await startLake();
});
afterEach(async () => {
  for (const stream of opened.splice(0)) stream.close();
  sockets.close();
  await running.stop();
});

async function stream(headers: Record<string, string> = {}): Promise<ServerSentEvents> {
  const address = dataUrl(running, 'live/events', {});
  const events = await openEventStream(address, headers);
  opened.push(events);
  return events;
}

/** Opens as many streams as anybody may, and more. @returns how many were refused */
async function flood(count: number): Promise<number> {
  const streams = await Promise.all(Array.from({ length: count }, () => stream()));
  return streams.filter(({ response }) => !response.ok).length;
}

test('editors and the site open event streams while anonymous callers have all of theirs', async () => {
  expect(await flood(600)).toBe(600 - limits.streams.open.anonymous);
  const refused = await stream();
  expect(refused.response.status).toBe(503);
  expect(Number(refused.response.headers.get('retry-after'))).toBeGreaterThan(0);
  for (const token of [running.token, running.lake.access.siteToken]) {
    expect(await (await stream(bearer(token))).next()).toMatchObject({ event: 'welcome' });
  }
});

// Only Linux gives a machine all of these addresses.
(process.platform === 'linux' ? test : test.skip)(
  'an address that has all of the streams gives one to another address',
  async () => {
    await flood(limits.streams.open.anonymous);
    const request = rawRequest('/v1/data/live/events/production');
    const other = await sockets.open(running, request, { localAddress: '127.0.0.9' });
    let text = '';
    for await (const chunk of other) {
      text += String(chunk);
      if (text.includes('event: welcome')) break;
    }
    expect(text).toMatch(/^HTTP\/1.1 200 /);
    // The oldest of the other address was ended: its reader sees the end of the stream.
    expect(await opened[0]?.next()).toMatchObject({ event: 'welcome' });
    expect(await opened[0]?.next()).toBeUndefined();
  },
);
