import { z } from 'zod';

import { httpError } from '../errors.ts';
import type { Question } from './job.ts';

const bodySchema = z.object({
  query: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
});

export interface ParsedQuestion {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** @throws LakeError 400 */
export function parseQuestion(question: Question): ParsedQuestion {
  return 'body' in question ? parseBody(question.body) : parseParameters(question);
}

function parseBody(text: string): ParsedQuestion {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw httpError(400, 'The body is not JSON');
  }
  const body = bodySchema.safeParse(json);
  if (!body.success) throw httpError(400, 'The body must be {"query": "…", "params"?: {…}}');
  return { query: body.data.query, params: body.data.params ?? {} };
}

/** Always JSON, so that the text "5" and the number 5 are not mixed up. */
function parseParameters(question: Exclude<Question, { body: string }>): ParsedQuestion {
  const params = new Map<string, unknown>();
  for (const [name, json] of question.params) {
    try {
      params.set(name, JSON.parse(json));
    } catch {
      throw httpError(400, `The parameter $${name} is not JSON: a text needs its quotes`);
    }
  }
  if (question.query === null) throw httpError(400, 'The parameter "query" is missing');
  return { query: question.query, params: Object.fromEntries(params) };
}
