import { once } from 'node:events';
import { rmSync } from 'node:fs';

import { temporaryFolder } from '@/tests/harness/lake';
import { startLakeProcess, type LakeProcess } from '@/tests/harness/lake-process';
import { bearer, put } from '@/tests/harness/lake-requests';
import { memoryOf, watchMemory } from '@/tests/harness/process-memory';
import { RawSockets, rawRequest } from '@/tests/harness/raw-sockets';

// Sixty megabytes are read, and made, thirty times.
jest.setTimeout(120_000);

const folder = temporaryFolder();
const sockets = new RawSockets();
let lake: LakeProcess;
let path = '';

beforeAll(async () => {
  lake = await startLakeProcess(folder.path);
  const ids = Array.from({ length: 30 }, (_, index) => `large-${index}`);
  const text = 'x'.repeat(2_000_000);
  for (const _id of ids) await put(lake, { _id, _type: 'topic', text });
  // An answer of 60 MB, without a query.
  path = `/v2025-02-19/data/doc/production/${ids.join(',')}`;
});
afterEach(() => sockets.close());
afterAll(async () => {
  await lake.kill('SIGTERM');
  rmSync(folder.path, { recursive: true, force: true });
});

const untilMemoryBelow = async (mebibytes: number): Promise<void> => {
  while (memoryOf(lake.child) > mebibytes) {
    // Memory is given back as the lake goes on.
    await fetch(`${lake.origin}/v1/ping`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

test('readers who never read hold little, editors are answered meanwhile, and all is given back', async () => {
  const memory = watchMemory(lake.child);
  const asking = await sockets.openMany(30, lake, rawRequest(path));
  const whole = await fetch(`${lake.origin}${path}`, { headers: bearer(lake.token) });
  expect((await whole.arrayBuffer()).byteLength).toBeGreaterThan(60_000_000);
  // Every one of them has been answered, or is waiting its time.
  await Promise.all(
    asking.map((socket) => Promise.race([once(socket, 'readable'), once(socket, 'close')])),
  );
  const most = memory.stop();
  console.log(`readers who never read: ${Math.round(most)} MiB at most`);
  expect(most).toBeLessThan(1400);
  sockets.close();
  await untilMemoryBelow(900);
  console.log(`after they left: ${Math.round(memoryOf(lake.child))} MiB`);
});

test('one connection that asks for many answers and reads none holds one', async () => {
  const memory = watchMemory(lake.child);
  await sockets.open(lake, rawRequest(path).repeat(16));
  const whole = await fetch(`${lake.origin}${path}`, { headers: bearer(lake.token) });
  await whole.arrayBuffer();
  expect(memory.stop()).toBeLessThan(1200);
});
