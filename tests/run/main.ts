import { rmSync } from 'node:fs';

import { onCallerExit } from '../../lib/launch/caller-exit.ts';
import { projectRoot } from '../../lib/launch/project-root.ts';
import { productSettings } from './product-settings.ts';
import { running } from './run-node.ts';
import { steps } from './steps.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no step ${unknown.join(', ')}: ${steps.map((step) => step.name).join(', ')}.\n`,
  );
  process.exit(1);
}

process.chdir(projectRoot);
const product = await productSettings();
const started = Date.now();
let passed = 0;
let failed = 0;

for (const [number, signal] of [
  [2, 'SIGINT'],
  [15, 'SIGTERM'],
] as const) {
  process.on(signal, () => void interrupt(128 + number));
}

onCallerExit(() => void interrupt(143));

for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  process.stdout.write(`${step.name.padEnd(12)}`);
  const began = Date.now();
  const outcome = await step
    .run(product, (line) => process.stdout.write(`(${line}) `))
    .catch((error: unknown) => ({ passed: 0, failed: 1, skipped: 0, output: String(error) }));
  const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : '';
  process.stdout.write(
    `${outcome.passed} passed, ${outcome.failed} failed${skipped} (${seconds(began)})\n`,
  );
  if (outcome.failed > 0) process.stdout.write(`\n${outcome.output}\n\n`);
  passed += outcome.passed;
  failed += outcome.failed;
}

clearUp();
process.stdout.write(`all          (${seconds(started)})\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

async function interrupt(code: number): Promise<void> {
  if (running.stopping) return;
  await running.stopAll();
  clearUp();
  process.exit(code);
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

function clearUp(): void {
  rmSync(product['LAKE_DIR'] ?? '', { recursive: true, force: true });
}
