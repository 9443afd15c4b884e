import { spawnSync } from 'node:child_process';

/** Runs the dependency check of `npm run lint` on one folder. */
function cruise(folder: string) {
  const tool = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';
  return spawnSync(process.execPath, [tool, folder], { encoding: 'utf8' });
}

test('a circle is refused, one of types too', () => {
  const { status, stdout } = cruise('tests/unit/lint/circle');
  expect(stdout).toContain('error no-circular: tests/unit/lint/circle/one.ts');
  expect(status).not.toBe(0);
}, 30_000);

test('modules without a circle pass', () => {
  expect(cruise('lib/domain').status).toBe(0);
}, 30_000);
