import { evaluate, evaluateSync, toJS, type EvaluateOptions } from 'groq-js';

import { LakeError, queryError } from '../errors.ts';
import type { DocumentReader } from '../store/overlay.ts';
import { storageFaultOf } from '../store/storage-fault.ts';
import type { StoredDocument } from '../store/types.ts';
import type { WorkMeter } from './work-meter.ts';
import { candidates } from './candidates.ts';
import type { CompiledQuery } from './compile.ts';
import { DatasetView, type ViewedDocument } from './dataset-view.ts';
import { GroqCalls } from './groq-call.ts';
import { decodeKeys } from './lookup-key.ts';
import type { Perspective } from './perspective.ts';
import { lookupPrefix, type Evaluation } from './rewrite.ts';
import {
  sourceMapOf,
  unknownSourceMap,
  type ContentSourceMap,
  type SourceMapKind,
} from './source-map/source-map.ts';
import { trace } from './source-map/trace.ts';
import { DependencyCollector } from './sync-tags.ts';
import { foldedTexts, SearchedDocuments } from './text-search.ts';

/** A document before and after a transaction; null where it did not exist. */
export interface Delta {
  readonly before: StoredDocument | null;
  readonly after: StoredDocument | null;
}

/** The input of an evaluation, and for whom it is. */
export interface EvaluationScope {
  readonly reader: DocumentReader;
  readonly params: Readonly<Record<string, unknown>>;
  readonly perspective: Perspective;
  /** False: ids with a `.` do not exist. */
  readonly seesDrafts: boolean;
  readonly identity: string;
  readonly projectId: string;
  readonly dataset: string;
  /** In the mode `match`: the documents to filter. */
  readonly candidates?: readonly StoredDocument[] | undefined;
  readonly delta?: Delta | undefined;
  /** Undefined: none is made. */
  readonly sourceMap?: SourceMapKind | undefined;
}

/** A function of ours does as much for so many characters as a step of groq-js takes. */
const charactersInStep = 64;

type Dereferenced = ReturnType<NonNullable<EvaluateOptions['dereference']>>;

/** groq-js accepts any value from a dereference, although its type says document. */
function asDereferenced(value: unknown): Dereferenced {
  return value as Dereferenced;
}

function prepare(
  compiled: CompiledQuery,
  scope: EvaluationScope,
  meter: WorkMeter,
): {
  evaluation: Evaluation;
  options: EvaluateOptions;
  dependencies: DependencyCollector;
  /** The source map of the result of a query that is evaluated at once. */
  mapSources(result: unknown): ContentSourceMap | undefined;
} {
  const { reader, params, identity, projectId, dataset, delta } = scope;
  const dependencies = new DependencyCollector();
  const view = new DatasetView(reader, scope.perspective, scope.seesDrafts);
  if (view.showsUnpublished) dependencies.add('unpublished');
  const once = new Map<number, unknown>();
  const searched = new SearchedDocuments();
  const calls = new GroqCalls({ params, wordsOf: (texts) => searched.wordsOf(texts) });
  const searchable = (documents: readonly StoredDocument[]): readonly StoredDocument[] =>
    compiled.searchesTexts ? searched.add(documents) : documents;
  /** The documents that the query came by: a source map knows them by their identity. */
  const seen = scope.sourceMap === undefined ? undefined : new WeakSet();

  const evaluation: Evaluation = {
    params,
    candidates: searchable(scope.candidates ?? []),
    step: () => meter.step(),
    lookup(plan, keys) {
      const documents = candidates(plan, keys, { reader, view, dependencies });
      meter.step(documents.length + 16);
      if (seen !== undefined) for (const document of documents) seen.add(document);
      return searchable(documents);
    },
    countable(types) {
      for (const type of types) dependencies.add(`type:${type}`);
      const count = view.countOfTypes(types);
      meter.step(count + 16);
      // groq-js counts the items of a list.
      return Array.from({ length: count });
    },
    once(index) {
      const tree = compiled.closed[index];
      if (tree !== undefined && !once.has(index)) once.set(index, evaluateSync(tree, options).data);
      return once.get(index);
    },
  };
  const options: EvaluateOptions = {
    params: { ...params },
    // Every `*` was rewritten to a look-up; groq-js still demands a dataset.
    dataset: [],
    identity,
    // One query has one time, in whatever parts it is evaluated.
    timestamp: new Date(),
    sanity: { projectId, dataset },
    ...(delta && { root: delta.after ?? delta.before, before: delta.before, after: delta.after }),
    dereference({ _ref: id }) {
      if (id.startsWith(lookupPrefix)) {
        const lookup = compiled.lookups[Number.parseInt(id.slice(lookupPrefix.length), 10)];
        const { keys } = decodeKeys(id, lookup?.keys ?? 0);
        return asDereferenced(evaluation.lookup(lookup?.plan, keys));
      }
      const texts = foldedTexts(id);
      if (texts !== undefined) return asDereferenced([texts]);
      const called = calls.resultOf(id);
      if (called !== undefined) {
        meter.step(1 + Math.ceil(id.length / charactersInStep));
        return asDereferenced(called.result);
      }
      meter.step(4);
      const document = view.document(id);
      dependencies.addDocument(id, document?._type);
      if (document !== undefined) seen?.add(document);
      return asDereferenced(document === undefined ? [] : [document]);
    },
  };

  function mapSources(result: unknown): ContentSourceMap | undefined {
    if (scope.sourceMap === undefined) return undefined;
    const traced = trace(compiled.tree, {
      evaluate: (node) => evaluateSync(node, options).data,
      isDocument: (value): value is ViewedDocument =>
        typeof value === 'object' && value !== null && seen?.has(value) === true,
      step: (count) => meter.step(count),
    });
    const storedId = (document: ViewedDocument): string => view.storedId(document);
    return sourceMapOf(result, traced, { kind: scope.sourceMap, storedId, meter });
  }

  return { evaluation, options, dependencies, mapSources };
}

function failure(query: string, error: unknown): unknown {
  if (error instanceof LakeError || storageFaultOf(error) !== undefined) return error;
  if (error instanceof RangeError) return queryError(query, 'The query is nested too deeply');
  const reason = error instanceof Error ? error.message : String(error);
  return queryError(
    query,
    reason === 'not implemented'
      ? 'The query uses a function that this lake does not have'
      : reason,
  );
}

/** A result, and what it depends on. */
export interface Evaluated {
  readonly result: unknown;
  readonly dependencies: DependencyCollector;
  /** Undefined when it was not asked for. */
  readonly sourceMap: ContentSourceMap | undefined;
}

/** Evaluates synchronously. @throws LakeError 400 */
export function evaluateNow(
  query: string,
  compiled: CompiledQuery,
  scope: EvaluationScope,
  meter: WorkMeter,
): Evaluated {
  if (compiled.isAsync) {
    throw queryError(query, 'diff:: and delta:: functions cannot be used here');
  }
  const { evaluation, options, dependencies, mapSources } = prepare(compiled, scope, meter);
  compiled.cell.current = evaluation;
  try {
    const value = evaluateSync(compiled.tree, options);
    meter.checkSize(value.data);
    const result: unknown = toJS(value);
    return { result, dependencies, sourceMap: mapSources(result) };
  } catch (error) {
    throw failure(query, error);
  } finally {
    compiled.cell.current = undefined;
  }
}

/** Evaluates any query, also with functions that groq-js has only asynchronously. @throws LakeError 400 */
export async function evaluateAny(
  query: string,
  compiled: CompiledQuery,
  scope: EvaluationScope,
  meter: WorkMeter,
): Promise<Evaluated> {
  if (!compiled.isAsync) return evaluateNow(query, compiled, scope, meter);
  const { evaluation, options, dependencies } = prepare(compiled, scope, meter);
  compiled.cell.current = evaluation;
  try {
    const value = await (await evaluate(compiled.tree, options)).asStatic();
    meter.checkSize(value.data);
    const sourceMap = scope.sourceMap === undefined ? undefined : unknownSourceMap;
    return { result: toJS(value), dependencies, sourceMap };
  } catch (error) {
    throw failure(query, error);
  }
}
