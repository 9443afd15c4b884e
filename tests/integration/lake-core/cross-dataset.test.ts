import { startLake, type RunningLake } from './running-lake';

let running: RunningLake;
beforeEach(async () => {
  running = await startLake();
});
afterEach(() => running.stop());

test.each([
  'data/history/production/events/documents/a',
  'data/references/production/documents/a/to',
])('%s needs a token', async (path) => {
  const address = `${running.origin}/v2025-02-19/${path}`;
  expect((await fetch(address)).status).toBe(401);
  const answer = await fetch(address, { headers: { authorization: `Bearer ${running.token}` } });
  expect(answer.status).toBe(200);
});

test('no document of another dataset refers to one of ours', async () => {
  const url = '/data/references/production/documents/a/to?excludeInternalReferences=true';
  const answer = await fetch(`${running.origin}/v2025-02-19${url}`, {
    headers: { authorization: `Bearer ${running.token}` },
  });
  expect(await answer.json()).toEqual({ totalCount: 0, references: [] });
});
