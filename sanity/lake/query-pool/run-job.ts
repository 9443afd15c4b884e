import type { QueryEngine } from '../query/engine.ts';
import { overlay } from '../store/overlay.ts';
import type { Snapshot } from '../store/snapshots.ts';
import type { QueryJobs, ReceivedJob } from './job.ts';
import { parseQuestion } from './question.ts';

/** @throws LakeError 400 */
export function runJob(
  job: ReceivedJob,
  engine: QueryEngine,
  snapshot: Snapshot,
): Promise<unknown> {
  switch (job.name) {
    case 'answer':
      return answer(job.given, engine);
    case 'checkFilter':
      return Promise.try(engine.checkFilter, job.given);
    case 'matchTransaction':
      return matchTransaction(job.given, engine, snapshot);
    case 'selectIds':
      return Promise.try(selectIds, job.given, engine, snapshot);
    case 'evaluateDelta':
      return engine.evaluateDelta(job.given.groq, job.given.delta);
  }
}

async function answer(
  { question, returnQuery, ...request }: QueryJobs['answer']['given'],
  engine: QueryEngine,
): Promise<QueryJobs['answer']['result']> {
  const started = performance.now();
  const { query, params } = parseQuestion(question);
  const { result, syncTags, sourceMap } = await engine.query(query, { ...request, params });
  const told = {
    ...(returnQuery && { query }),
    result: result ?? null,
    ...(sourceMap && { resultSourceMap: sourceMap }),
    syncTags,
    ms: Math.round(performance.now() - started),
  };
  return Buffer.from(JSON.stringify(told));
}

function selectIds(
  { groq, params, changed }: QueryJobs['selectIds']['given'],
  engine: QueryEngine,
  snapshot: Snapshot,
): QueryJobs['selectIds']['result'] {
  return {
    ids: engine.selectIds(groq, params, overlay(snapshot, changed)),
    seq: snapshot.lastSeq(),
  };
}

async function matchTransaction(
  { seq, ...filter }: QueryJobs['matchTransaction']['given'],
  engine: QueryEngine,
  snapshot: Snapshot,
): Promise<QueryJobs['matchTransaction']['result']> {
  const matched: { before: boolean; after: boolean }[] = [];
  for (const { previous, result } of snapshot.transaction(seq)?.changes ?? []) {
    matched.push({
      before: previous !== null && (await engine.matches(filter, previous)),
      after: result !== null && (await engine.matches(filter, result)),
    });
  }
  return matched;
}
