import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '@/tests/harness/lake';
import { outcomeOf, spawnLake, startLakeProcess } from '@/tests/harness/lake-process';

const folders: ReturnType<typeof temporaryFolder>[] = [];
function folder(): string {
  const made = temporaryFolder();
  folders.push(made);
  return made.path;
}
afterAll(() => folders.forEach((made) => made.remove()));

test('a lake ends cleanly on SIGTERM within two seconds, an event stream open', async () => {
  const lake = await startLakeProcess(folder());
  const stream = await fetch(`${lake.origin}/v1/data/listen/production?query=*`);
  const reader = stream.body?.getReader();
  await reader?.read();
  const asked = performance.now();
  expect(await lake.kill('SIGTERM')).toBe(0);
  expect(performance.now() - asked).toBeLessThan(2_000);
});

test('a lake whose log nobody reads any more goes on', async () => {
  const twice = Promise.withResolvers<void>();
  let asked = 0;
  // Each refusal is a line in the log.
  const site = createHttpServer((_request, response) => {
    response.writeHead(500).end();
    asked += 1;
    if (asked === 3) twice.resolve();
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  // Also when the test fails: nothing may keep it from ending.
  site.unref();
  const address = site.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const lake = await startLakeProcess(folder(), {
    LAKE_WEBHOOK_URL: `http://127.0.0.1:${port}/`,
    LAKE_WEBHOOK_SECRET: 'long enough',
  });
  lake.child.stdout?.destroy();
  lake.child.stderr?.destroy();
  await fetch(`${lake.origin}/v1/data/mutate/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.token}` },
    body: JSON.stringify({ mutations: [{ create: { _id: 'a', _type: 'topic' } }] }),
  });
  await twice.promise;
  expect((await fetch(`${lake.origin}/v1/ping`)).status).toBe(200);
  expect(await lake.kill('SIGTERM')).toBe(0);
  site.close();
});

test('a second lake on the same folder says who holds it', async () => {
  const directory = folder();
  const lake = await startLakeProcess(directory);
  const { code, stderr } = await outcomeOf(spawnLake({ LAKE_DIR: directory, LAKE_PORT: '0' }));
  expect(code).toBe(1);
  expect(stderr).toMatch(
    new RegExp(`^lake: Another lake \\(process ${lake.child.pid}\\) holds .*\n$`),
  );
  await lake.kill('SIGTERM');
});

test('a port in use is one line that says what to do', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const { code, stderr } = await outcomeOf(spawnLake({ LAKE_DIR: folder(), LAKE_PORT: port }));
  taken.close();
  expect(code).toBe(1);
  expect(stderr).toBe(
    `lake: Port ${port} is in use. Stop what listens there, or set LAKE_PORT to another port.\n`,
  );
});

test.each([
  [{ LAKE_PORT: 'many' }, /^lake: LAKE_PORT: .+\n$/],
  [{ LAKE_PORT: '70000' }, /^lake: LAKE_PORT: .+\n$/],
  [
    { LAKE_WEBHOOK_URL: 'ftp://x', LAKE_WEBHOOK_SECRET: 'long enough' },
    /^lake: LAKE_WEBHOOK_URL: .+\n$/,
  ],
  [{ LAKE_WEBHOOK_URL: 'http://localhost:1' }, /^lake: LAKE_WEBHOOK_SECRET: .+\n$/],
])('the variables %j are refused by name', async (variables, said) => {
  const { code, stderr } = await outcomeOf(spawnLake({ LAKE_DIR: folder(), ...variables }));
  expect(code).toBe(1);
  expect(stderr).toMatch(said);
});

test('a folder that cannot be made is one line that names it', async () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  chmodSync(file, 0o400);
  const { code, stderr } = await outcomeOf(
    spawnLake({ LAKE_DIR: join(file, 'lake'), LAKE_PORT: '0' }),
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/^lake: Cannot write in .*file\/lake: .*Set LAKE_DIR to .*\n$/);
});
