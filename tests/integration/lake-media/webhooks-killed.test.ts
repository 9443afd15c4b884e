import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@sanity/client';
import { startReceiver, type Receiver } from './webhook-receiver';

const roundCount = 6;

let directory: string;
let receiver: Receiver;
let lake: ChildProcess | undefined;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lake-killed-'));
  receiver = await startReceiver();
});
afterAll(async () => {
  lake?.kill('SIGKILL');
  await receiver.close();
  await rm(directory, { recursive: true, force: true });
});

async function spawnLake(): Promise<{ process: ChildProcess; url: string }> {
  const started = spawn(process.execPath, [join(process.cwd(), 'sanity/lake/main.ts')], {
    env: {
      ...process.env,
      LAKE_DIR: directory,
      LAKE_PORT: '0',
      LAKE_WEBHOOK_URL: receiver.url,
      LAKE_WEBHOOK_SECRET: 'a secret of the tests',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  lake = started;
  const port = await new Promise<string>((resolve, reject) => {
    let printed = '';
    // Read to the end: a lake whose output nobody takes would die of it.
    started.stdout.on('data', (chunk) => {
      printed += String(chunk);
      const found = /"port":(\d+)/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    started.once('exit', () => reject(new Error(`The lake did not start: ${printed}`)));
  });
  return { process: started, url: `http://127.0.0.1:${port}` };
}

/** Writes one document after another until the lake is gone; ids of those it acknowledged. */
async function writeUntilKilled(url: string, round: number, written: Set<string>): Promise<void> {
  const client = createClient({
    projectId: 'portrait',
    dataset: 'production',
    apiHost: url,
    useProjectHostname: false,
    apiVersion: '2025-02-19',
    token: (await readFile(join(directory, 'token'), 'utf8')).trim(),
    useCdn: false,
    maxRetries: 0,
  });
  for (let n = 0; ; n += 1) {
    const _id = `round${round}-${n}`;
    try {
      await client.create({ _id, _type: 'topic' });
    } catch {
      return;
    }
    written.add(_id);
  }
}

test('of every write that a killed lake had acknowledged, the receiver is told in the end', async () => {
  const written = new Set<string>();
  const taken = new Set<unknown>();
  // Every third message is refused, so that something is always queued when the lake is killed.
  receiver.answer = ({ headers }, index) => {
    if (index % 3 === 0) return 503;
    taken.add(headers['sanity-document-id']);
    return 200;
  };
  for (let round = 0; round < roundCount; round += 1) {
    const running = await spawnLake();
    const writing = writeUntilKilled(running.url, round, written);
    await receiver.until(receiver.messages.length + 5 + 7 * round);
    const exited = once(running.process, 'exit');
    running.process.kill('SIGKILL');
    await Promise.all([exited, writing]);
  }
  await spawnLake();
  const missing = () => [...written].filter((id) => !taken.has(id));
  expect(written.size).toBeGreaterThan(roundCount);
  while (missing().length > 0) await receiver.until(receiver.messages.length + 1);
}, 60_000);
