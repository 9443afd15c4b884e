import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { ProcessLock } from '@/lib/launch/process-lock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portrait-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lock = () => new ProcessLock(folder, 'serving');

test('many may hold it together, and then nobody alone', () => {
  const [one, two, builder] = [lock(), lock(), lock()];
  expect(one.tryAcquire('shared')).toBe(true);
  expect(two.tryAcquire('shared')).toBe(true);
  expect(builder.tryAcquire('exclusive')).toBe(false);
  one.release();
  expect(builder.tryAcquire('exclusive')).toBe(false);
  two.release();
  expect(builder.tryAcquire('exclusive')).toBe(true);
  builder.release();
});

test('while one process holds it exclusively, no other can', () => {
  const [builder, server] = [lock(), lock()];
  expect(builder.tryAcquire('exclusive')).toBe(true);
  expect(server.tryAcquire('shared')).toBe(false);
  expect(lock().tryAcquire('exclusive')).toBe(false);
  builder.release();
  expect(server.tryAcquire('shared')).toBe(true);
  server.release();
});

test('a waiting process acquires it once it is released, and is told once that it waits', async () => {
  const [first, second] = [lock(), lock()];
  first.tryAcquire('exclusive');
  const onWait = jest.fn();
  const acquired = second.acquire('exclusive', onWait);
  expect(onWait).toHaveBeenCalledTimes(1);
  first.release();
  await acquired;
  expect(first.tryAcquire('shared')).toBe(false);
  second.release();
});

test('a holder that was killed leaves it free', async () => {
  const address = pathToFileURL(join(process.cwd(), 'lib/launch/process-lock.ts')).href;
  const script = `
    const { ProcessLock } = await import(${JSON.stringify(address)});
    console.log(new ProcessLock(${JSON.stringify(folder)}, 'serving').tryAcquire('exclusive'));
    setInterval(() => {}, 1000);
  `;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(holder, 'exit');
  try {
    const [said] = await once(holder.stdout, 'data');
    expect(String(said)).toBe('true\n');
    expect(lock().tryAcquire('shared')).toBe(false);
  } finally {
    holder.kill('SIGKILL');
    await ended;
  }
  const next = lock();
  expect(next.tryAcquire('exclusive')).toBe(true);
  next.release();
});
