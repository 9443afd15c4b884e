/**
 * `npm run fuzz -- [COUNT] [SEED] [--shrink]`: asks the lake COUNT queries (20,000) made from GROQ's grammar, each of which
 * may take 200 ms, and compares what it answers with what groq-js gives. Exits with 1 when a query was answered differently,
 * outlived its time by 100 ms, or made a process die.
 * `--shrink` stops at the first difference and prints the smallest query that shows it.
 */
import { loadavg } from 'node:os';

import { fuzz } from './fuzz.ts';

const milliseconds = 200;
const margin = 100;

const [count = 20_000, seed = Date.now() % 1_000_000] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const shrinks = process.argv.includes('--shrink');

function percentiles(times: readonly number[]): string {
  const at = (part: number) => times[Math.ceil(part * times.length) - 1]?.toFixed(0) ?? '-';
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, p99.9 ${at(0.999)}, most ${at(1)} ms`;
}

console.log(`${count} queries, seed ${seed}`);
const report = await fuzz({
  count,
  seed,
  milliseconds,
  shrinks,
  onProgress: (asked) => console.log(`${asked}, load ${loadavg()[0]?.toFixed(1)}`),
});

const shown = shrinks ? report.findings.slice(-1) : report.findings.slice(0, 20);
for (const { query, params, lake, groqJs } of shown) {
  console.log(`\n${query.slice(0, 1_000)}\n  ${JSON.stringify(params).slice(0, 1_000)}`);
  console.log(`  lake:    ${lake.slice(0, 500)}\n  groq-js: ${groqJs.slice(0, 500)}`);
}
const beyond = (times: readonly number[]) =>
  times.filter((time) => time > milliseconds + margin).length;
const { asked, ends, compared, uncompared, telling, findings } = report;
console.log(
  `\n${asked} asked: ${ends.answered} answered, ${ends.refused} refused as wrong, ${ends.bound} beyond a bound,`,
  `${ends.killed} ended with their process, ${ends.died} died`,
);
console.log(
  `${compared} results compared (${telling} of them telling), ${uncompared} that groq-js did not finish,`,
  `${findings.length} different`,
);
console.log(`time of a query:                  ${percentiles(report.times)}`);
console.log(`  less the lateness of timers:    ${percentiles(report.timesAlone)}`);
console.log(`until its process was gone:       ${percentiles(report.killTimes)}`);
for (const { query, end, time } of report.slowest.slice(0, 5)) {
  console.log(`  ${time.toFixed(0)} ms, ${end}: ${query.slice(0, 150)}`);
}
console.log(
  `beyond ${milliseconds + margin} ms: ${beyond(report.times)}, less the lateness of timers: ${beyond(report.timesAlone)}`,
);
if (findings.length > 0 || ends.died > 0 || beyond(report.timesAlone) > 0) process.exitCode = 1;
