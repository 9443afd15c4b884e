import { GroqSyntaxError, parse, type ExprNode, type ParseOptions } from 'groq-js';

import { LakeError, queryError, queryParseError } from '../errors.ts';
import { limits } from '../limits.ts';
import { checkText, checkTree } from './bounds.ts';
import { isEvaluatedAtOnce, rewrite, type EvaluationCell, type Rewritten } from './rewrite.ts';
import { answerToSyntaxError } from './syntax-error.ts';
import { childrenOf, isExpression, parentheses, someNode, type SyntaxNode } from './syntax.ts';
import { isTextQuery } from './text-search.ts';

/** A query that can be evaluated many times. */
export interface CompiledQuery extends Rewritten {
  readonly cell: EvaluationCell;
  /** groq-js has functions that it evaluates asynchronously only. */
  readonly isAsync: boolean;
  readonly searchesTexts: boolean;
}

export type CompileMode = 'query' | 'match' | 'delta';

type Params = Readonly<Record<string, unknown>>;

/** The text of a query is kept too: so many characters take about the memory of a node. */
const charactersOfNode = 200;

/** A comment may end a query. groq-js wants the end of its line too. */
function parseText(query: string, options: ParseOptions): ExprNode {
  try {
    return parse(query, options);
  } catch (error) {
    const lastLine = query.slice(query.lastIndexOf('\n') + 1);
    if (!lastLine.includes('//')) throw error;
    try {
      return parse(`${query}\n`, options);
    } catch {
      throw error;
    }
  }
}

function parseOrThrow(query: string, params: Params | undefined, mode: CompileMode): ExprNode {
  const options: ParseOptions = {
    ...(params === undefined ? {} : { params: { ...params } }),
    ...(mode === 'delta' ? { mode: 'delta' } : {}),
  };
  try {
    const tree = parseText(query, options);
    checkTree(query, tree);
    return tree;
  } catch (error) {
    if (error instanceof LakeError) throw error;
    if (error instanceof GroqSyntaxError) throw answerToSyntaxError(query, error, options);
    if (error instanceof RangeError) throw queryError(query, 'The query is nested too deeply');
    const description = error instanceof Error ? error.message : String(error);
    throw queryParseError(query, description, 0, query.length);
  }
}

function isConstant(node: ExprNode): boolean {
  const inner = parentheses(node);
  if (inner.type === 'Value' || inner.type === 'Parameter') return true;
  if (inner.type === 'Pos' || inner.type === 'Neg') return isConstant(inner.base);
  return inner.type === 'OpCall' && isConstant(inner.left) && isConstant(inner.right);
}

/** Does the query have `a[$i]`, `a[$from..$to]` or `text::query($words)`, for which the parser needs the values? */
function dependsOnParams(tree: ExprNode): boolean {
  return someNode(tree, (node) => {
    if (node.type === 'Filter') return isConstant(node.expr);
    return isExpression(node) && isTextQuery(node);
  });
}

function countNodes(node: SyntaxNode): number {
  return childrenOf(node).reduce((count, child) => count + countNodes(child), 1);
}

/** What it takes to keep a compiled query, in nodes. */
function costOf(key: string, compiled?: CompiledQuery): number {
  const trees = compiled === undefined ? [] : [compiled.tree, ...compiled.closed];
  return trees.reduce(
    (sum, tree) => sum + countNodes(tree),
    Math.ceil(key.length / charactersOfNode),
  );
}

interface Kept {
  readonly compiled: CompiledQuery | 'depends on params';
  readonly nodes: number;
}

/** Parses and rewrites queries, with a cache. */
export class QueryCompiler {
  readonly #kept = new Map<string, Kept>();
  #keptNodes = 0;

  /** @throws LakeError 400 that says where the query cannot be read */
  compile(query: string, params: Params, mode: CompileMode): CompiledQuery {
    const key = `${mode} ${query}`;
    const known = this.#kept.get(key)?.compiled;
    if (known === 'depends on params') return this.#compileFor(query, params, mode);
    if (known !== undefined) return known;
    checkText(query);
    const tree = this.#parseAlone(query, mode);
    if (tree === undefined || dependsOnParams(tree)) {
      const compiled = this.#compileFor(query, params, mode);
      this.#keep(key, { compiled: 'depends on params', nodes: costOf(key) });
      return compiled;
    }
    const compiled = build(query, tree, mode);
    // Evaluations of an asynchronous query overlap: each gets a compiled query of its own.
    if (!compiled.isAsync) this.#keep(key, { compiled, nodes: costOf(key, compiled) });
    return compiled;
  }

  #parseAlone(query: string, mode: CompileMode): ExprNode | undefined {
    try {
      return parseOrThrow(query, undefined, mode);
    } catch {
      // A slice by parameters cannot be parsed without their values. With them, a real error is thrown again.
      return undefined;
    }
  }

  #compileFor(query: string, params: Params, mode: CompileMode): CompiledQuery {
    return build(query, parseOrThrow(query, params, mode), mode);
  }

  #keep(key: string, kept: Kept): void {
    if (kept.nodes > limits.queryPool.compiledNodes / 8) return;
    this.#kept.set(key, kept);
    this.#keptNodes += kept.nodes;
    for (const [oldest, { nodes }] of this.#kept) {
      if (this.#keptNodes <= limits.queryPool.compiledNodes) break;
      this.#kept.delete(oldest);
      this.#keptNodes -= nodes;
    }
  }
}

function build(query: string, tree: ExprNode, mode: CompileMode): CompiledQuery {
  const cell: EvaluationCell = { current: undefined };
  const rewritten = describeFailure(query, () =>
    rewrite(tree, cell, mode === 'match' ? 'match' : 'query'),
  );
  if (rewritten === undefined) {
    throw queryError(query, 'A listener takes a query that filters documents: *[…]');
  }
  return {
    ...rewritten,
    cell,
    isAsync: someNode(tree, (node) => isExpression(node) && !isEvaluatedAtOnce(node)),
    searchesTexts: someNode(tree, (node) => isExpression(node) && isTextQuery(node)),
  };
}

function describeFailure<T>(query: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof RangeError) throw queryError(query, 'The query is nested too deeply');
    throw queryError(query, error instanceof Error ? error.message : String(error));
  }
}
