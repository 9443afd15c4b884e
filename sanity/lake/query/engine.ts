import type { DocumentReader } from '../store/overlay.ts';
import type { StoredDocument } from '../store/types.ts';
import { defaultQueryLimits, WorkMeter, type QueryLimits } from './limits.ts';
import { QueryCompiler } from './compile.ts';
import { evaluateAny, evaluateNow, type Delta, type EvaluationScope } from './evaluation.ts';
import type { Perspective } from './perspective.ts';

type Params = Readonly<Record<string, unknown>>;

export interface QueryRequest {
  readonly params: Params;
  readonly perspective: Perspective;
  /** False: ids with a `.` do not exist. */
  readonly seesDrafts: boolean;
  /** What `identity()` says. */
  readonly identity: string;
}

export interface QueryAnswer {
  readonly result: unknown;
  /** `s1:…`, never empty: the answer is stale when a transaction has one of them. */
  readonly syncTags: readonly string[];
}

/** Does the filter find this document? It is compiled once and called often. */
export type DocumentMatcher = (document: StoredDocument) => Promise<boolean>;

/** GROQ over a store: groq-js, with candidates from the store's indexes. */
export interface QueryEngine {
  /** @throws LakeError 400 */
  query(groq: string, request: QueryRequest): Promise<QueryAnswer>;
  /** Ids of the documents that a query finds (raw) in a state of the dataset. @throws LakeError 400 */
  selectIds(groq: string, params: Params, reader: DocumentReader): string[];
  /**
   * For listeners: `*[filter]` (whatever follows the filter is ignored). What a sub-query or a dereference in the
   * filter reaches is what `seesDrafts` allows: whether an event comes would otherwise tell a visitor about drafts.
   * @throws LakeError 400
   */
  matcher(groq: string, params: Params, reader: { readonly seesDrafts: boolean }): DocumentMatcher;
  /**
   * Evaluates an expression on a delta, with `before()`, `after()` and `delta::`: `@` is the document after, or before
   * when it is gone. @throws LakeError 400
   */
  evaluateDelta(groq: string, delta: Delta, params?: Params): Promise<unknown>;
}

export interface EngineOptions {
  readonly projectId: string;
  readonly dataset: string;
  readonly limits?: QueryLimits | undefined;
}

function idsIn(result: unknown): string[] {
  const found = Array.isArray(result) ? result : [result];
  return found.flatMap((item: unknown) => {
    if (typeof item === 'string') return [item];
    if (typeof item !== 'object' || item === null || !('_id' in item)) return [];
    return typeof item._id === 'string' ? [item._id] : [];
  });
}

/** @param base what queries read, except `selectIds` */
export function createQueryEngine(base: DocumentReader, options: EngineOptions): QueryEngine {
  const { projectId, dataset, limits = defaultQueryLimits } = options;
  const compiler = new QueryCompiler();
  const inside: Omit<EvaluationScope, 'params'> = {
    reader: base,
    perspective: 'raw',
    seesDrafts: true,
    identity: 'lake',
    projectId,
    dataset,
  };

  return {
    async query(groq, request) {
      const compiled = compiler.compile(groq, request.params, 'query');
      const scope = { ...inside, ...request };
      const meter = new WorkMeter(groq, limits);
      const { result, dependencies } = await evaluateAny(groq, compiled, scope, meter);
      return { result, syncTags: dependencies.tags() };
    },
    selectIds(groq, params, reader) {
      const compiled = compiler.compile(groq, params, 'query');
      const scope = { ...inside, params, reader };
      return idsIn(evaluateNow(groq, compiled, scope, new WorkMeter(groq, limits)).result);
    },
    matcher(groq, params, { seesDrafts }) {
      const compiled = compiler.compile(groq, params, 'match');
      return async (document) => {
        const scope = { ...inside, params, seesDrafts, candidates: [document] };
        const { result } = await evaluateAny(groq, compiled, scope, new WorkMeter(groq, limits));
        return Array.isArray(result) && result.length > 0;
      };
    },
    async evaluateDelta(groq, delta, params = {}) {
      const compiled = compiler.compile(groq, params, 'delta');
      const scope = { ...inside, params, delta };
      const meter = new WorkMeter(groq, limits);
      return (await evaluateAny(groq, compiled, scope, meter)).result;
    },
  };
}
