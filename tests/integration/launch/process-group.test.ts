import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ProcessGroups } from '@/lib/launch/process-group';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portrait-group-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

/** A script that starts a child that ignores SIGTERM, and prints both process ids. */
function stubborn(itself: 'ends when asked' | 'ignores it'): string {
  const file = join(dir, 'stubborn.mjs');
  const ignore = "process.on('SIGTERM', () => {});";
  writeFileSync(
    file,
    `import { spawn } from 'node:child_process';
     ${itself === 'ignores it' ? ignore : ''}
     const child = spawn(process.execPath, ['-e', \`${ignore} setInterval(() => {}, 1000); console.log('up')\`]);
     child.stdout.once('data', () => console.log(process.pid + ' ' + child.pid));
     setInterval(() => {}, 1000);`,
  );
  return file;
}

/** Whether it runs; one that has ended and waits for its parent to notice does not. */
function exists(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function gone(pids: readonly number[]): Promise<void> {
  while (pids.some(exists)) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function started(file: string): Promise<{ groups: ProcessGroups; pids: number[] }> {
  const groups = new ProcessGroups();
  const pids = await new Promise<number[]>((resolve) => {
    groups.start({
      args: [file],
      cwd: dir,
      env: process.env,
      onLine: (line) => resolve(line.split(' ').map(Number)),
    });
  });
  return { groups, pids };
}

test.each(['ends when asked', 'ignores it'] as const)(
  'a process that %s is stopped within 5 s with all that it started',
  async (behaviour) => {
    const { groups, pids } = await started(stubborn(behaviour));
    const began = Date.now();
    await groups.stopAll();
    await gone(pids);
    expect(Date.now() - began).toBeLessThan(5_000);
  },
);

test('nothing can be started once everything is to end', async () => {
  const groups = new ProcessGroups();
  await groups.stopAll();
  expect(() =>
    groups.start({ args: ['-v'], cwd: dir, env: process.env, onLine: () => undefined }),
  ).toThrow('is ending');
});

test('processes end by themselves when whoever started them was killed', async () => {
  const address = join(process.cwd(), 'lib/launch/process-group.ts');
  const script = `
    const { ProcessGroups } = await import(${JSON.stringify(address)});
    new ProcessGroups().start({
      args: [${JSON.stringify(stubborn('ends when asked'))}], cwd: '.', env: process.env,
      onLine: (line) => console.log(line),
    });
  `;
  const launcher = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(launcher.stdout, 'data');
    const pids = String(line).trim().split(' ').map(Number);
    expect(pids.every(exists)).toBe(true);
    launcher.kill('SIGKILL');
    await gone(pids);
  } finally {
    launcher.kill('SIGKILL');
  }
});
