import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';

import { LakeError } from '../../sanity/lake/errors.ts';
import { limits } from '../../sanity/lake/limits.ts';
import type { QueryJob } from '../../sanity/lake/query-pool/job.ts';
import { openQueryPool, type QueryPool } from '../../sanity/lake/query-pool/query-pool.ts';
import { openStore } from '../../sanity/lake/store/sqlite-store.ts';
import { fuzzDocuments } from './documents.ts';
import { fuzzQuery, type FuzzQuery } from './groq-grammar.ts';
import type { Outcome } from './reference-process.ts';
import { Reference } from './reference.ts';

export interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  /** What each query may take. */
  readonly milliseconds: number;
  /** Stops at the first finding, which fast-check then makes as small as it can. */
  readonly shrinks?: boolean | undefined;
  /** Called now and then with how many queries were asked. */
  readonly onProgress?: ((asked: number) => void) | undefined;
}

/** A query that the lake did not answer as groq-js does, or not as it should. */
export interface FuzzFinding extends FuzzQuery {
  readonly lake: string;
  readonly groqJs: string;
}

export interface FuzzReport {
  readonly asked: number;
  /** How queries ended. */
  readonly ends: Readonly<Record<End, number>>;
  /** Results that are not `null`, `[]`, `false` or a number, of those that were compared. */
  readonly telling: number;
  /** Results that groq-js had too. */
  readonly compared: number;
  /** groq-js took too long for them. */
  readonly uncompared: number;
  readonly findings: readonly FuzzFinding[];
  /** From when a query was handed to a running process until its answer, in milliseconds, ascending. */
  readonly times: readonly number[];
  /** The same without what the timers of this process came late, as they do on a machine that is busy. */
  readonly timesAlone: readonly number[];
  /** From when a query was handed over until its process was gone, for those that were ended with it. */
  readonly killTimes: readonly number[];
  /** The queries that took longest, first the longest. */
  readonly slowest: readonly { readonly query: string; readonly end: End; readonly time: number }[];
}

/** `bound`: beyond a limit, by the meter of its process or before it is parsed; `killed`: ended with its process. */
type End = 'answered' | 'refused' | 'bound' | 'killed' | 'died';

/** What only the lake refuses. */
const bounds =
  /took longer than|more memory than|would be too large|nested (more than|too deeply)|has more than|is longer than/;

/** What groq-js has not, and where it is at its end before the lake is. */
const unknown = /not implemented|^RangeError/;

interface Asked {
  readonly end: End;
  readonly outcome: Outcome;
}

/** Asks the lake's query processes what fast-check makes of GROQ's grammar, and groq-js the same. */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { count, seed, milliseconds, shrinks = false, onProgress } = options;
  const directory = mkdtempSync(join(tmpdir(), 'portrait-fuzz-'));
  const store = openStore({ directory, onListenerError: () => {} });
  const changes = fuzzDocuments.map((result) => ({
    documentId: result._id,
    previous: null,
    result,
    mutations: [],
    operation: 'create' as const,
  }));
  store.commit({ id: 't', author: 'a', timestamp: '2026-01-01T00:00:00Z', changes });
  let losses = 0;
  const logger = { info() {}, warn: () => void (losses += 1), error() {} };
  const pool = openQueryPool({ directory, projectId: 'p', dataset: 'd', logger });
  const reference = new Reference(3_000);

  const ends = { answered: 0, refused: 0, bound: 0, killed: 0, died: 0 };
  const findings: FuzzFinding[] = [];
  const times: number[] = [];
  const timesAlone: number[] = [];
  const killTimes: number[] = [];
  const slowest: { query: string; end: End; time: number }[] = [];
  let [asked, compared, uncompared, telling] = [0, 0, 0, 0];
  let queryProcess = await start(pool);

  async function askLake(query: FuzzQuery): Promise<Asked> {
    const lossesBefore = losses;
    const lateness = timerLateness(milliseconds + limits.queryPool.graceMilliseconds);
    const started = performance.now();
    const outcome = await outcomeOf(pool, query, milliseconds);
    const time = performance.now() - started;
    const timeAlone = Math.max(0, time - lateness());
    times.push(time);
    timesAlone.push(timeAlone);
    const isLost = losses > lossesBefore;
    if (isLost) {
      await ended(queryProcess);
      killTimes.push(performance.now() - started);
      queryProcess = await start(pool);
    }
    const end = endOf(outcome, isLost);
    slowest.push({ query: query.query, end, time: timeAlone });
    slowest.sort((a, b) => b.time - a.time).splice(10);
    return { end, outcome };
  }

  async function isRight(query: FuzzQuery): Promise<boolean> {
    const { end, outcome } = await askLake(query);
    ends[end] += 1;
    asked += 1;
    if (asked % 500 === 0) onProgress?.(asked);
    if (end === 'bound' || end === 'killed') return true;
    const expected = end === 'died' ? [] : await reference.ask(query);
    if (expected === undefined) {
      uncompared += 1;
      return true;
    }
    if (end === 'answered') compared += 1;
    if ('json' in outcome && isTelling(outcome.json)) telling += 1;
    if (expected.some((each) => agrees(outcome, each))) return true;
    const [groqJs] = expected;
    findings.push({ ...query, lake: told(outcome), groqJs: told(groqJs) });
    return !shrinks;
  }

  try {
    const property = fc.asyncProperty(fuzzQuery, isRight);
    const { errorInstance } = await fc.check(property, { numRuns: count, seed });
    if (errorInstance != null) throw errorInstance;
  } finally {
    reference.close();
    await pool.close();
    store.close();
    rmSync(directory, { recursive: true, force: true });
  }
  for (const each of [times, timesAlone, killTimes]) each.sort((a, b) => a - b);
  const counts = { asked, ends, compared, uncompared, telling };
  return { ...counts, findings, times, timesAlone, killTimes, slowest };
}

function endOf(outcome: Outcome, isLost: boolean): End {
  if ('json' in outcome) return 'answered';
  if (outcome.error.startsWith('503')) return 'died';
  if (isLost) return 'killed';
  return bounds.test(outcome.error) ? 'bound' : 'refused';
}

function jobOf({ query, params }: FuzzQuery, milliseconds: number): QueryJob<'answer'> {
  const given = {
    question: { body: JSON.stringify({ query, params }) },
    perspective: 'raw' as const,
    seesDrafts: true,
    identity: 'me',
    returnQuery: false,
    // Of half of them, always the same ones: it may not change the result.
    sourceMap: query.length % 2 === 0 ? ('byKey' as const) : undefined,
    limits: { milliseconds, answerSize: 1_000_000 },
  };
  return { name: 'answer', given };
}

async function outcomeOf(
  pool: QueryPool,
  query: FuzzQuery,
  milliseconds: number,
): Promise<Outcome> {
  const asker = { lane: 'credentials', owner: 'fuzz', milliseconds } as const;
  try {
    const body = await pool.run(jobOf(query, milliseconds), asker);
    const { result }: { result: unknown } = JSON.parse(Buffer.from(body).toString());
    return { json: JSON.stringify(result) };
  } catch (error) {
    if (!(error instanceof LakeError)) throw error;
    return { error: `${error.status} ${error.message}` };
  }
}

async function children(): Promise<readonly string[]> {
  const { pid } = process;
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean);
}

/** Starts the process, which is no part of a query's time. @returns its id (Linux), undefined elsewhere */
async function start(pool: QueryPool): Promise<string | undefined> {
  const others = await children();
  await outcomeOf(pool, { query: '1', params: {} }, 60_000);
  return (await children()).find((each) => !others.includes(each));
}

async function ended(pid: string | undefined): Promise<void> {
  while (pid !== undefined) {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ' Z ');
    if (state.includes(' Z ')) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** How much later than it should a timer has fired that was set now; 0 when it has not. */
function timerLateness(milliseconds: number): () => number {
  const due = performance.now() + milliseconds;
  let late = 0;
  const timer = setTimeout(() => (late = performance.now() - due), milliseconds);
  return () => {
    clearTimeout(timer);
    return late;
  };
}

function agrees(lake: Outcome, groqJs: Outcome): boolean {
  if ('error' in groqJs) return 'error' in lake || unknown.test(groqJs.error);
  if ('error' in lake) return false;
  if (lake.json === groqJs.json) return true;
  return isDeepStrictEqual(JSON.parse(lake.json), JSON.parse(groqJs.json));
}

function isTelling(json: string): boolean {
  return !/^(null|\[\]|\{\}|true|false|""|-?[\d.e+-]+|\[(null,?)*\])$/.test(json);
}

function told(outcome: Outcome | undefined): string {
  if (outcome === undefined) return 'not asked';
  return 'json' in outcome ? outcome.json : `error: ${outcome.error}`;
}
