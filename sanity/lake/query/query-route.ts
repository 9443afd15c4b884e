import { z } from 'zod';

import type { RequestContext } from '../context.ts';
import { httpError } from '../errors.ts';
import { readJson } from '../http/body.ts';
import { readPerspective } from './perspective.ts';

const maxBodyBytes = 1024 * 1024;

const bodySchema = z.object({
  query: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
});

interface Question {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** `$name=<JSON>`: always JSON, so that the text "5" and the number 5 are not mixed up. */
function readAddressed(searchParams: URLSearchParams): Question {
  const params = new Map<string, unknown>();
  for (const [name, json] of searchParams) {
    if (!name.startsWith('$')) continue;
    try {
      params.set(name.slice(1), JSON.parse(json));
    } catch {
      throw httpError(400, `The parameter ${name} is not JSON: a text needs its quotes`);
    }
  }
  const query = searchParams.get('query');
  if (query === null) throw httpError(400, 'The parameter "query" is missing');
  return { query, params: Object.fromEntries(params) };
}

async function readPosted(request: Request): Promise<Question> {
  const body = bodySchema.safeParse(await readJson(request, maxBodyBytes));
  if (!body.success) throw httpError(400, 'The body must be {"query": "…", "params"?: {…}}');
  return { query: body.data.query, params: body.data.params ?? {} };
}

async function answer(
  { address, query: evaluate }: RequestContext,
  read: () => Question | Promise<Question>,
): Promise<Response> {
  const { searchParams, version } = address;
  const perspective = readPerspective(searchParams.get('perspective'), version);
  const started = performance.now();
  const { query, params } = await read();
  const { result, syncTags } = await evaluate(query, { params, perspective });
  return Response.json({
    ...(searchParams.get('returnQuery') === 'false' ? {} : { query }),
    result: result ?? null,
    syncTags,
    ms: Math.round(performance.now() - started),
  });
}

/** `GET /data/query/D`: `{result, ms, query?, syncTags}`. There are no source maps here. */
export function answerQuery(_request: Request, context: RequestContext): Promise<Response> {
  return answer(context, () => readAddressed(context.address.searchParams));
}

/** `POST /data/query/D`: the same, for a query that is too long for an address. */
export function answerPostedQuery(request: Request, context: RequestContext): Promise<Response> {
  return answer(context, () => readPosted(request));
}
