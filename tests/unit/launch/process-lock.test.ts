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
  expect(one.take('together')).toBe(true);
  expect(two.take('together')).toBe(true);
  expect(builder.take('alone')).toBe(false);
  one.release();
  expect(builder.take('alone')).toBe(false);
  two.release();
  expect(builder.take('alone')).toBe(true);
  builder.release();
});

test('while one holds it alone nobody else can', () => {
  const [builder, server] = [lock(), lock()];
  expect(builder.take('alone')).toBe(true);
  expect(server.take('together')).toBe(false);
  expect(lock().take('alone')).toBe(false);
  builder.release();
  expect(server.take('together')).toBe(true);
  server.release();
});

test('who waits gets it when it is free, and is told once of the waiting', async () => {
  const [first, second] = [lock(), lock()];
  first.take('alone');
  const told = jest.fn();
  const taken = second.takeWhenFree('alone', told);
  expect(told).toHaveBeenCalledTimes(1);
  first.release();
  await taken;
  expect(first.take('together')).toBe(false);
  second.release();
});

test('a holder that was killed leaves it free', async () => {
  const address = pathToFileURL(join(process.cwd(), 'lib/launch/process-lock.ts')).href;
  const script = `
    const { ProcessLock } = await import(${JSON.stringify(address)});
    console.log(new ProcessLock(${JSON.stringify(folder)}, 'serving').take('alone'));
    setInterval(() => {}, 1000);
  `;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(holder, 'exit');
  try {
    const [said] = await once(holder.stdout, 'data');
    expect(String(said)).toBe('true\n');
    expect(lock().take('together')).toBe(false);
  } finally {
    holder.kill('SIGKILL');
    await ended;
  }
  const next = lock();
  expect(next.take('alone')).toBe(true);
  next.release();
});
