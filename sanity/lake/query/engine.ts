import type { DocumentReader } from '../store/overlay.ts';
import type { StoredDocument } from '../store/types.ts';
import { limits } from '../limits.ts';
import { QueryCompiler } from './compile.ts';
import { evaluateAny, evaluateNow, type Delta, type EvaluationScope } from './evaluation.ts';
import type { Perspective } from './perspective.ts';
import type { ContentSourceMap, SourceMapKind } from './source-map/source-map.ts';
import { WorkMeter, type QueryLimits } from './work-meter.ts';

type Params = Readonly<Record<string, unknown>>;

export interface QueryRequest {
  readonly params: Params;
  readonly perspective: Perspective;
  /** False: ids with a `.` do not exist. */
  readonly seesDrafts: boolean;
  /** What `identity()` says. */
  readonly identity: string;
  /** Undefined: the answer has no source map. */
  readonly sourceMap?: SourceMapKind | undefined;
  /** Undefined: those of a caller with credentials. */
  readonly limits?: QueryLimits | undefined;
}

export interface QueryAnswer {
  readonly result: unknown;
  /** `s1:…`, never empty: the answer is stale when a transaction has one of them. */
  readonly syncTags: readonly string[];
  readonly sourceMap: ContentSourceMap | undefined;
}

/** The filter of a listener: `*[filter]`, of which whatever follows is ignored. */
export interface ListenFilter {
  readonly groq: string;
  readonly params: Params;
  /** What a sub-query or a dereference reaches: whether an event comes would otherwise tell a visitor about drafts. */
  readonly seesDrafts: boolean;
}

/** GROQ over a store: groq-js, with candidates from the store's indexes. */
export interface QueryEngine {
  /** @throws LakeError 400 */
  query(groq: string, request: QueryRequest): Promise<QueryAnswer>;
  /** Ids of the documents that a query finds (raw) in a state of the dataset. @throws LakeError 400 */
  selectIds(groq: string, params: Params, reader: DocumentReader): string[];
  /** @throws LakeError 400 when the filter cannot be evaluated */
  checkFilter(filter: ListenFilter): void;
  /** Does the filter find this document? @throws LakeError 400 */
  matches(filter: ListenFilter, document: StoredDocument): Promise<boolean>;
  /**
   * Evaluates an expression on a delta, with `before()`, `after()` and `delta::`: `@` is the document after, or before
   * when it is gone. @throws LakeError 400
   */
  evaluateDelta(groq: string, delta: Delta): Promise<unknown>;
}

export interface EngineOptions {
  readonly projectId: string;
  readonly dataset: string;
}

const { milliseconds, answerSize } = limits.query;
const defaultLimits: QueryLimits = { milliseconds, answerSize };

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
  const { projectId, dataset } = options;
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
    async query(groq, { limits: allowed = defaultLimits, ...request }) {
      const meter = new WorkMeter(groq, allowed);
      const compiled = compiler.compile(groq, request.params, 'query');
      const scope = { ...inside, ...request };
      const { result, dependencies, sourceMap } = await evaluateAny(groq, compiled, scope, meter);
      return { result, syncTags: dependencies.tags(), sourceMap };
    },
    selectIds(groq, params, reader) {
      const meter = new WorkMeter(groq, defaultLimits);
      const compiled = compiler.compile(groq, params, 'query');
      return idsIn(evaluateNow(groq, compiled, { ...inside, params, reader }, meter).result);
    },
    checkFilter({ groq, params }) {
      compiler.compile(groq, params, 'match');
    },
    async matches({ groq, params, seesDrafts }, document) {
      const meter = new WorkMeter(groq, defaultLimits);
      const compiled = compiler.compile(groq, params, 'match');
      const scope = { ...inside, params, seesDrafts, candidates: [document] };
      const { result } = await evaluateAny(groq, compiled, scope, meter);
      return Array.isArray(result) && result.length > 0;
    },
    async evaluateDelta(groq, delta) {
      const meter = new WorkMeter(groq, defaultLimits);
      const compiled = compiler.compile(groq, {}, 'delta');
      return (await evaluateAny(groq, compiled, { ...inside, params: {}, delta }, meter)).result;
    },
  };
}
