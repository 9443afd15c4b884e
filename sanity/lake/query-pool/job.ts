import type { ListenFilter } from '../query/engine.ts';
import type { Delta } from '../query/evaluation.ts';
import type { Perspective } from '../query/perspective.ts';
import type { SourceMapKind } from '../query/source-map/source-map.ts';
import type { QueryLimits } from '../query/work-meter.ts';
import type { StoredDocument } from '../store/types.ts';

/** A query as a request carries it: parameters as JSON, by name, or the whole body of a POST. */
export type Question =
  | { readonly query: string | null; readonly params: readonly (readonly [string, string])[] }
  | { readonly body: string };

/** What a query process does, by name: what it is given, and the result. */
export interface QueryJobs {
  /** Evaluates a request's query. The result is the JSON text of the answer, in UTF-8. */
  readonly answer: {
    readonly given: {
      readonly question: Question;
      readonly perspective: Perspective;
      readonly seesDrafts: boolean;
      readonly identity: string;
      readonly returnQuery: boolean;
      readonly sourceMap?: SourceMapKind | undefined;
      readonly limits: QueryLimits;
    };
    readonly result: Uint8Array<ArrayBuffer>;
  };
  /** Checks that a listener's filter can be evaluated. */
  readonly checkFilter: { readonly given: ListenFilter; readonly result: undefined };
  /** For each change of a transaction, whether the filter finds the document before and after it. */
  readonly matchTransaction: {
    readonly given: ListenFilter & { readonly seq: number };
    readonly result: readonly { readonly before: boolean; readonly after: boolean }[];
  };
  /** Ids of the documents that a mutation's query finds (raw), in the state that its transaction has reached. */
  readonly selectIds: {
    readonly given: {
      readonly groq: string;
      readonly params: Readonly<Record<string, unknown>>;
      /** What the transaction has changed so far; null: deleted. */
      readonly changed: ReadonlyMap<string, StoredDocument | null>;
    };
    /** `seq`: the position of the dataset that the transaction was put upon. */
    readonly result: { readonly ids: readonly string[]; readonly seq: number };
  };
  /** See `QueryEngine`. */
  readonly evaluateDelta: {
    readonly given: { readonly groq: string; readonly delta: Delta };
    readonly result: unknown;
  };
}

export type QueryJobName = keyof QueryJobs;

/** One job, as it goes to a query process. */
export interface QueryJob<Name extends QueryJobName = QueryJobName> {
  readonly name: Name;
  readonly given: QueryJobs[Name]['given'];
}

/** A job of any name, as the process receives it. */
export type ReceivedJob = { [Name in QueryJobName]: QueryJob<Name> }[QueryJobName];

/** What a query process sends: that it has started, and the outcome of its one job. */
export type QueryProcessMessage<Result = unknown> =
  | { readonly type: 'ready' }
  | { readonly type: 'result'; readonly result: Result }
  /** A `LakeError`. */
  | {
      readonly type: 'refused';
      readonly status: number;
      readonly body: Readonly<Record<string, unknown>>;
      readonly message: string;
    }
  /** Any other error; with its codes, which tell that it is the disk's. */
  | {
      readonly type: 'failed';
      readonly stack: string;
      readonly code: string | undefined;
      readonly errcode: number | undefined;
    };
