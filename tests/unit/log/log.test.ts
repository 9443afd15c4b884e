import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

import { logLevel } from '@/lib/env/log-level';
import { createLog } from '@/lib/log/log';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(createLog('info', { write: (line) => (text += line) }));
  return text;
}

test('a line is one JSON object with its level, its time and its fields', () => {
  const line = logged((log) => log.info({ document: 'researcher-1' }, 'left out'));
  expect(line.split('\n')).toHaveLength(2);
  expect(JSON.parse(line)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    document: 'researcher-1',
    msg: 'left out',
  });
});

test.each(['token', 'secret', 'authorization', 'cookie', 'webhookSecret'])(
  'the value of %s is hidden, at the top and one level down',
  (name) => {
    const line = logged((log) => log.info({ [name]: 'hunter2', headers: { [name]: 'hunter2' } }));
    expect(line).not.toContain('hunter2');
    expect(line).toContain('[hidden]');
  },
);

test('of an error only its description is written, not the request that it carries', () => {
  const error = Object.assign(new Error('refused', { cause: new Error('because') }), {
    statusCode: 401,
    response: { headers: { Authorization: 'Bearer hunter2' } },
  });
  const line = logged((log) => log.error({ err: error }, 'failed'));
  expect(line).not.toContain('hunter2');
  expect(JSON.parse(line).err).toMatchObject({
    type: 'Error',
    message: 'refused',
    statusCode: 401,
    cause: { message: 'because' },
  });
});

test('an error that is its own cause is written too', () => {
  const error = new Error('round');
  error.cause = error;
  expect(logged((log) => log.error({ err: error }))).toContain('round');
});

test('what is thrown and is no error is written as text', () => {
  expect(JSON.parse(logged((log) => log.error({ err: 'plain' }))).err).toEqual({
    type: 'string',
    message: 'plain',
  });
});

test('a wrong LOG_LEVEL does not stop a logger from being made', () => {
  expect(logLevel({ LOG_LEVEL: 'loud' })).toBe('info');
  expect(logLevel({ LOG_LEVEL: 'error' })).toBe('error');
  expect(logLevel({})).toBe('info');
});

test('a process whose log is a file on a full disk goes on without it', () => {
  const script = `
    process.stdout.on('error', () => undefined);
    const { log } = await import(${JSON.stringify(join(process.cwd(), 'lib/log/log.ts'))});
    log.warn('lost');
    setTimeout(() => process.stderr.write('goes on'), 50);
  `;
  const full = openSync('/dev/full', 'w');
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
    timeout: 10_000,
    killSignal: 'SIGKILL',
  });
  closeSync(full);
  expect(stderr).toBe('goes on');
}, 20_000);
