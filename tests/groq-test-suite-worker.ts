/** The thread of `groq-test-suite.ts` in which groq-js evaluates, over every document, one query at a time. */
import { parentPort } from 'node:worker_threads';

import { evaluate, parse } from 'groq-js';
import { z } from 'zod';

const question = z.object({
  query: z.string(),
  params: z.record(z.string(), z.unknown()),
  dataset: z.array(z.unknown()),
});

parentPort?.on('message', (message: unknown) => {
  const { query, params, dataset } = question.parse(message);
  answer(query, params, dataset).then(
    (json) => parentPort?.postMessage({ json }),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  );
});

async function answer(query: string, params: Record<string, unknown>, dataset: unknown[]) {
  const value = await evaluate(parse(query, { params }), { params, dataset });
  return JSON.stringify((await value.get()) ?? null);
}
