import { startLake, type RunningLake } from '@/tests/harness/lake';
import { openEventStream } from '@/tests/harness/server-sent-events';
import { command, signedIn } from '@/tests/harness/editors';

let running: RunningLake;
beforeAll(async () => {
  running = await startLake();
});
afterAll(() => running.stop());

const paths = ['listen/production?query=*', 'live/events/production?includeDrafts=true'];

async function stream(path: string, token: string) {
  const events = await openEventStream(`${running.origin}/v2025-02-19/data/${path}`, {
    authorization: `Bearer ${token}`,
  });
  expect(await events.next()).toMatchObject({ event: 'welcome' });
  return events;
}

test.each(paths)('%s of an editor who is removed ends within a second', async (path) => {
  const name = `Editor of ${path.slice(0, 4)}`;
  const token = await signedIn(running, name, 'editor');
  const events = await stream(path, token);
  const removed = performance.now();
  await command(running, 'remove', name);
  expect(await events.next()).toBeUndefined();
  expect(performance.now() - removed).toBeLessThan(1000);
});

test('a stream ends when its session is signed out, and those of others go on', async () => {
  const [leaving, staying] = [
    await signedIn(running, 'Leaving', 'viewer'),
    await signedIn(running, 'Staying', 'viewer'),
  ];
  const path = 'listen/production?query=*&includeResult=false';
  const [left, kept, script] = [
    await stream(path, leaving),
    await stream(path, staying),
    await stream(path, running.token),
  ];
  await fetch(`${running.origin}/v1/auth/logout`, {
    method: 'POST',
    headers: { authorization: `Bearer ${leaving}` },
  });
  expect(await left.next()).toBeUndefined();
  await fetch(`${running.origin}/v1/data/mutate/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.token}` },
    body: JSON.stringify({ mutations: [{ create: { _type: 'topic' } }] }),
  });
  expect(await kept.next()).toMatchObject({ event: 'mutation' });
  expect(await script.next()).toMatchObject({ event: 'mutation' });
  kept.close();
  script.close();
});
