import type { RequestContext } from '../context.ts';
import { httpError } from '../errors.ts';
import { readText } from '../http/body.ts';
import { limits } from '../limits.ts';
import type { Question } from '../query-pool/job.ts';
import { readPerspective } from './perspective.ts';
import type { SourceMapKind } from './source-map/source-map.ts';

/** @param parameter `resultSourceMap`, null when it is missing @throws LakeError 400 */
function readSourceMapKind(parameter: string | null): SourceMapKind | undefined {
  switch (parameter) {
    case null:
    case 'false':
      return undefined;
    case 'true':
      return 'byIndex';
    case 'withKeyArraySelector':
      return 'byKey';
    default:
      throw httpError(400, 'resultSourceMap is true, false or withKeyArraySelector');
  }
}

async function answer(question: Question, context: RequestContext): Promise<Response> {
  const { address, asker, auth, queries } = context;
  const { searchParams, version } = address;
  const { milliseconds, answerSize, anonymousAnswerSize } = limits.query;
  const given = {
    question,
    perspective: readPerspective(searchParams.get('perspective'), version),
    seesDrafts: auth.authenticated,
    identity: auth.authenticated ? auth.userId : '<anonymous>',
    returnQuery: searchParams.get('returnQuery') !== 'false',
    sourceMap: readSourceMapKind(searchParams.get('resultSourceMap')),
    limits: {
      milliseconds,
      answerSize: asker.lane === 'anonymous' ? anonymousAnswerSize : answerSize,
    },
  };
  const body = await queries.run({ name: 'answer', given }, asker);
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

/**
 * `GET /data/query/D`: `{result, ms, query?, syncTags, resultSourceMap?}`, each parameter as `$name=<JSON>`.
 */
export function answerQuery(_request: Request, context: RequestContext): Promise<Response> {
  const { searchParams } = context.address;
  const params = [...searchParams]
    .filter(([name]) => name.startsWith('$'))
    .map(([name, json]) => [name.slice(1), json] as const);
  return answer({ query: searchParams.get('query'), params }, context);
}

/** `POST /data/query/D`: the same, for a query that is too long for an address. */
export async function answerPostedQuery(
  request: Request,
  context: RequestContext,
): Promise<Response> {
  return answer({ body: await readText(request, limits.query.bodyBytes) }, context);
}
