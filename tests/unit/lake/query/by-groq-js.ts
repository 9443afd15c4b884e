import { evaluate, parse } from 'groq-js';

/** The result that groq-js gives for a query that needs no documents, as JSON has it. */
export async function byGroqJs(groq: string, params: Record<string, unknown>): Promise<unknown> {
  const value = await evaluate(parse(groq, { params }), { params, dataset: [] });
  return JSON.parse(JSON.stringify((await value.get()) ?? null));
}
