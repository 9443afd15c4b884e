import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { RestartPolicy } from '@/lib/launch/restart-policy';

import { type Launched, launched } from './launched';

// Processes start and end several times, on a machine that may be busy.
jest.setTimeout(120_000);

const policy: RestartPolicy = {
  firstDelay: 50,
  maxDelay: 1_600,
  stableAfter: 60_000,
  heartbeat: { tick: 100, pause: 2, patience: 20, misses: 3 },
};

let supervisor: Launched;
let dir: string;
beforeEach(async () => {
  const script = 'tests/integration/launch/supervised-lake.ts';
  supervisor = await launched({ POLICY: JSON.stringify(policy) }, [process.execPath, script]);
  dir = supervisor.settings['LAKE_DIR'] ?? '';
  await supervisor.until(/^serving$/m);
});
afterEach(async () => {
  supervisor.process.kill('SIGTERM');
  await supervisor.ended;
  rmSync(dir, { recursive: true });
});

const lakePid = () => Number(readFileSync(join(dir, 'lake.pid'), 'utf8'));

async function ping(): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${supervisor.settings['LAKE_PORT']}/v1/ping`);
  return answer.status;
}

/** The lines of its log, in order. */
function logged(): { level: string; msg: string; [field: string]: unknown }[] {
  const lines = supervisor.output().split('\n');
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}

test('a process that hangs is ended with its group and started again, and each step is a line of the log', async () => {
  const hung = lakePid();
  process.kill(hung, 'SIGSTOP');
  await supervisor.until(/the lake is back/);
  expect(lakePid()).not.toBe(hung);
  expect(() => process.kill(hung, 0)).toThrow('ESRCH');
  await expect(ping()).resolves.toBe(200);
  expect(logged().filter(({ msg }) => msg.startsWith('the lake '))).toMatchObject([
    { level: 'warn', msg: 'the lake does not answer and is ended', pid: hung },
    { level: 'warn', msg: 'the lake ended and is started again', end: 'no answer', delay: 50 },
    { level: 'info', msg: 'the lake is back' },
  ]);
});

test('after a sleep of the whole machine a healthy process runs on', async () => {
  const pid = lakePid();
  const all = [supervisor.process.pid ?? 0, pid];
  for (const each of all) process.kill(each, 'SIGSTOP');
  // Longer than it takes to find a process hung.
  const { tick, pause, patience, misses } = policy.heartbeat;
  await new Promise((resolve) => setTimeout(resolve, tick * (pause + patience) * misses));
  for (const each of all) process.kill(each, 'SIGCONT');
  // As long again, awake.
  await new Promise((resolve) => setTimeout(resolve, tick * (pause + patience) * misses));
  expect(lakePid()).toBe(pid);
  expect(logged().filter(({ level }) => level !== 'info')).toMatchObject([
    { msg: expect.stringMatching(/^nobody can sign in yet/) },
  ]);
});

test('a process that cannot start is tried ever more rarely, and starts once its cause is gone', async () => {
  const database = join(dir, 'lake.sqlite');
  const backup = join(dir, 'lake.backup');
  process.kill(lakePid(), 'SIGKILL');
  await supervisor.until(/the lake is back/);
  execFileSync('cp', [database, backup]);
  const wal = readFileSync(`${database}-wal`);
  writeFileSync(database, Buffer.alloc(100_000, 0xa5));
  rmSync(`${database}-wal`);
  process.kill(lakePid(), 'SIGKILL');
  await supervisor.until(/"delay":1600,/);
  const failures = logged().filter(({ level }) => level === 'error');
  const delays = [100, 200, 400, 800, 1600];
  expect(failures.map(({ delay }) => delay).slice(-4)).toEqual(delays.slice(-4));
  expect(JSON.stringify(failures.at(-1))).toContain(`The database ${database} is damaged`);

  writeFileSync(`${database}-wal`, wal);
  renameSync(backup, database);
  await supervisor.until(/the lake is back[^]*the lake is back/);
  await expect(ping()).resolves.toBe(200);
});
