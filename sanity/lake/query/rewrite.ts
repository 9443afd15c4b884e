import { randomBytes } from 'node:crypto';

import type { ExprNode, FilterNode, PipeFuncCallNode } from 'groq-js';

import { groqCall } from './groq-call.ts';
import { isClosed } from './hoist.ts';
import { encodeKeys, keyOf, type KeyValue } from './lookup-key.ts';
import { analyse, type Plan } from './plan.ts';
import { scorePipe } from './score.ts';
import {
  call,
  constantText,
  isExpression,
  mapChildren,
  parentheses,
  someNode,
  text,
  type SyntaxNode,
} from './syntax.ts';
import { isTextQuery, textQuery } from './text-search.ts';

/** What a rewritten query calls back while it is evaluated. */
export interface Evaluation {
  readonly params: Readonly<Record<string, unknown>>;
  /** Candidates for a filter, ordered by `_id`; without a plan, every document. */
  lookup(plan: Plan | undefined, keys: readonly KeyValue[]): readonly object[];
  /** As many items as there are documents of these types. */
  countable(types: readonly string[]): readonly unknown[];
  /** The value of a sub-query that means the same everywhere: evaluated once. */
  once(index: number): unknown;
  /** In the mode `match`: the documents to filter. */
  readonly candidates: readonly object[];
  /** Called at every step. Throws when the query takes too long. */
  step(): void;
}

/** Holds the current evaluation for the rewritten query. Evaluations do not overlap. */
export interface EvaluationCell {
  current: Evaluation | undefined;
}

export interface ScopedLookup {
  readonly plan: Plan;
  readonly keys: number;
}

export interface Rewritten {
  readonly tree: ExprNode;
  /** Of look-ups whose keys depend on the scope. */
  readonly lookups: readonly ScopedLookup[];
  /** Rewritten sub-queries for `once`. */
  readonly closed: readonly ExprNode[];
}

/** Prefix of the `_ref` of a look-up. It is random, so that no document can contain one. */
export const lookupPrefix = `\u0000${randomBytes(9).toString('base64url')}:`;

interface LookupOptions {
  /** It stands where the scope of its keys cannot be evaluated. */
  readonly isHidden: boolean;
  /** See `analyse`. */
  readonly scores?: readonly ExprNode[];
}

const countedNodes = new Set([
  'Filter',
  'Map',
  'FlatMap',
  'Projection',
  'Object',
  'OpCall',
  'FuncCall',
  'AccessAttribute',
]);

function chainOf(node: ExprNode): { filters: ExprNode[] } | undefined {
  const filters: ExprNode[] = [];
  let current = parentheses(node);
  while (current.type === 'Filter') {
    filters.unshift(current.expr);
    current = parentheses(current.base);
  }
  return current.type === 'Everything' ? { filters } : undefined;
}

/** The types that a filter asks for, when it is `_type ==` or `_type in` constants and parameters, and nothing else. */
function typesAskedFor(
  filters: readonly ExprNode[],
): ((params: Readonly<Record<string, unknown>>) => string[]) | undefined {
  const [filter, ...others] = filters;
  if (filter?.type !== 'OpCall' || others.length > 0) return undefined;
  const { op, left, right } = filter;
  const isOfType = left.type === 'AccessAttribute' && left.name === '_type' && !left.base;
  if (!isOfType || (op !== '==' && op !== 'in') || !isStatic(right)) return undefined;
  return (params) => {
    const asked = staticValue(right, params);
    const types: unknown[] = op === '==' ? [asked] : Array.isArray(asked) ? asked : [];
    return [...new Set(types.filter((type) => typeof type === 'string'))];
  };
}

/** `*[…] | score(…) [_score > 0]`: documents without a score need not be looked at. */
function scoredOnly(
  node: ExprNode,
): { filters: ExprNode[]; pipe: PipeFuncCallNode; filter: ExprNode } | undefined {
  if (node.type !== 'Filter' || !isPositiveScore(parentheses(node.expr))) return undefined;
  const pipe = parentheses(node.base);
  if (pipe.type !== 'PipeFuncCall' || pipe.name !== 'score') return undefined;
  const chain = chainOf(pipe.base);
  return chain && { ...chain, pipe, filter: node.expr };
}

function isPositiveScore(node: ExprNode): boolean {
  if (node.type !== 'OpCall' || node.op !== '>') return false;
  const { left, right } = node;
  const isScore = left.type === 'AccessAttribute' && left.name === '_score' && !left.base;
  return isScore && right.type === 'Value' && right.value === 0;
}

function isStatic(key: ExprNode): boolean {
  if (key.type === 'Array')
    return key.elements.every(({ value, isSplat }) => !isSplat && isStatic(value));
  return key.type === 'Value' || key.type === 'Parameter';
}

function staticValue(key: ExprNode, params: Readonly<Record<string, unknown>>): unknown {
  if (key.type === 'Value') return key.value;
  if (key.type === 'Parameter') return params[key.name];
  return key.type === 'Array'
    ? key.elements.map(({ value }) => staticValue(value, params))
    : undefined;
}

/**
 * Rewrites a parsed query so that groq-js gets candidates where it would scan every document.
 *
 * `*[filter]` keeps its filter: only `*` becomes a look-up, so the answer is the same as long as the candidates include
 * everything that the filter finds. A look-up with constant keys is a `Value` with a getter; one whose keys depend on the
 * scope (`references(^._id)`) is a dereference, which groq-js passes to us.
 * @param mode `match`: only the leading filter, over `Evaluation.candidates`
 * @returns undefined when there is no leading filter to match
 */
export function rewrite(
  tree: ExprNode,
  cell: EvaluationCell,
  mode: 'query' | 'match' = 'query',
): Rewritten | undefined {
  const lookups: ScopedLookup[] = [];
  const closed: ExprNode[] = [];
  const closedIndexes = new Map<ExprNode, number>();
  const isAsync = someNode(tree, (node) => isExpression(node) && !isEvaluatedAtOnce(node));

  function evaluation(): Evaluation {
    if (cell.current === undefined) throw new Error('No evaluation is under way');
    return cell.current;
  }

  function computed(value: () => unknown): ExprNode {
    return {
      type: 'Value',
      get value() {
        return value();
      },
    };
  }

  function lookup(filters: readonly ExprNode[], { isHidden, scores }: LookupOptions): ExprNode {
    const [first, ...rest] = filters;
    const filter = rest.reduce<ExprNode | undefined>(
      (left, right) => (left === undefined ? right : { type: 'And', left, right }),
      first,
    );
    const analysis = analyse(filter, scores);
    const isUsable = !isHidden || analysis?.keys.every(isClosed) === true;
    if (analysis === undefined || !isUsable)
      return computed(() => evaluation().lookup(undefined, []));
    const { plan, keys } = analysis;
    if (keys.every(isStatic)) {
      return computed(() => {
        const current = evaluation();
        return current.lookup(
          plan,
          keys.map((key) => keyOf(staticValue(key, current.params))),
        );
      });
    }
    const index = lookups.push({ plan, keys: keys.length }) - 1;
    const evaluated = keys.map((key) => expression(key, false, true));
    const carried = encodeKeys(`${lookupPrefix}${index}`, evaluated);
    const attributes = [{ type: 'ObjectAttributeValue' as const, name: '_ref', value: carried }];
    return { type: 'Deref', base: { type: 'Object', attributes } };
  }

  /** Each closed sub-query once, although it is in the filter and, hoisted, in the keys of its look-up. */
  function closedIndex(node: ExprNode, isCounted: boolean): number {
    const known = closedIndexes.get(node);
    if (known !== undefined) return known;
    const index = closed.push(expression(node, false, false, isCounted)) - 1;
    closedIndexes.set(node, index);
    return index;
  }

  function filtered(base: ExprNode, filters: readonly ExprNode[]): ExprNode {
    return filters.reduce<ExprNode>((current, filter) => {
      const node: FilterNode = {
        type: 'Filter',
        base: current,
        expr: expression(filter, false, true),
      };
      return counted(node);
    }, base);
  }

  function counted<T extends SyntaxNode>(node: T): T {
    const { type } = node;
    if (!countedNodes.has(type)) return node;
    return Object.defineProperty(node, 'type', {
      enumerable: true,
      get() {
        cell.current?.step();
        return type;
      },
    });
  }

  /** @param isCounted nothing is asked of what is found but how many there are */
  function expression(
    node: ExprNode,
    isHidden: boolean,
    isNested: boolean,
    isCounted = false,
  ): ExprNode {
    const chain = chainOf(node);
    if (chain !== undefined) {
      if (isNested && !isAsync && isClosed(node)) {
        const index = closedIndex(node, isCounted);
        return computed(() => evaluation().once(index));
      }
      const types = isCounted ? typesAskedFor(chain.filters) : undefined;
      if (types !== undefined) {
        return computed(() => evaluation().countable(types(evaluation().params)));
      }
      return filtered(lookup(chain.filters, { isHidden }), chain.filters);
    }
    if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'count') {
      const args = node.args.map((each) => expression(each, isHidden, isNested, true));
      return counted({ ...node, args });
    }
    if (node.type === 'FuncCall' && node.namespace === 'releases' && node.name === 'all') {
      return expression(releaseDocuments, isHidden, isNested);
    }
    if (node.type === 'OpCall' && node.op === 'match' && isTextQuery(node.right)) {
      const search = textQuery(node.left, node.right.args[0]);
      if (search === undefined) throw new Error('text::query() takes a text or a parameter');
      return expression(search, isHidden, isNested);
    }
    const ours = callOfOurs(node, (operand) => expression(operand, isHidden, isNested));
    if (ours !== undefined) return ours;
    if (node.type === 'PipeFuncCall' && node.name === 'score') {
      return scored(node, expression(node.base, isHidden, isNested));
    }
    const onlyScored = isNested ? undefined : scoredOnly(node);
    if (onlyScored !== undefined) {
      const { filters, pipe, filter } = onlyScored;
      const base = filtered(lookup(filters, { isHidden, scores: pipe.args }), filters);
      return filtered(scored(pipe, base), [filter]);
    }
    const copy = mapChildren(node, (child, name) => visit(child, node, name, isHidden, isNested));
    // What is found is in a list: groq-js takes a document with an attribute `then` for a promise.
    if (copy.type === 'Deref') return { type: 'AccessElement', base: copy, index: 0 };
    return counted(copy);
  }

  function scored({ args }: PipeFuncCallNode, base: ExprNode): ExprNode {
    return scorePipe(base, args.map(searched), (inner) => expression(inner, false, true));
  }

  function visit(
    child: SyntaxNode,
    parent: ExprNode,
    name: string,
    isHidden: boolean,
    isNested: boolean,
  ): SyntaxNode {
    const isScope = name === 'expr' || (parent.type === 'PipeFuncCall' && name === 'args');
    const isTraversal = parent.type === 'Map' || parent.type === 'FlatMap';
    const hidden = isScope ? isTraversal : isHidden;
    const nested = isNested || isScope;
    if (isExpression(child)) return expression(child, hidden, nested);
    return mapChildren(child, (inner) =>
      isExpression(inner) ? expression(inner, hidden, nested) : inner,
    );
  }

  if (mode === 'match') {
    const chain = leadingChain(tree);
    if (chain === undefined) return undefined;
    const base = computed(() => evaluation().candidates);
    return { tree: filtered(base, chain.filters), lookups, closed };
  }
  return { tree: expression(tree, false, false), lookups, closed };
}

const releaseDocuments: ExprNode = {
  type: 'Filter',
  base: { type: 'Everything' },
  expr: {
    type: 'OpCall',
    op: '==',
    left: { type: 'AccessAttribute', name: '_type' },
    right: { type: 'Value', value: 'system.release' },
  },
};

/** False for the functions on revisions, which groq-js evaluates asynchronously only. */
export function isEvaluatedAtOnce(node: ExprNode): boolean {
  return !(
    node.type === 'FuncCall' &&
    (node.namespace === 'delta' || node.namespace === 'diff') &&
    node.name !== 'operation'
  );
}

/** `match` and `in path()`, which groq-js evaluates by regular expressions. */
function callOfOurs(node: ExprNode, rewrite: (node: ExprNode) => ExprNode): ExprNode | undefined {
  if (node.type !== 'OpCall') return undefined;
  if (node.op === 'match') return groqCall('match', rewrite(node.left), rewrite(node.right));
  const right = parentheses(node.right);
  const [pattern] = isPathCall(right) ? right.args : [];
  if (node.op !== 'in' || pattern === undefined) return undefined;
  // The Studio asks it of each document, as `in path("drafts.**")`: a call of ours takes twice as long.
  const family = /^([^*]+\.)\*\*$/.exec(constantText(parentheses(pattern)) ?? '')?.[1];
  if (family !== undefined) return call('string', 'startsWith', rewrite(node.left), text(family));
  return groqCall('inPath', rewrite(node.left), rewrite(pattern));
}

function isPathCall(node: ExprNode): node is ExprNode & { type: 'FuncCall' } {
  return node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'path';
}

/** An argument of `score()`, with `text::query()` in terms of `match`. */
function searched(node: ExprNode): ExprNode {
  if (node.type === 'OpCall' && node.op === 'match' && isTextQuery(node.right)) {
    const search = textQuery(node.left, node.right.args[0]);
    if (search === undefined) throw new Error('text::query() takes a text or a parameter');
    return search;
  }
  if (node.type === 'And' || node.type === 'Or') {
    return { ...node, left: searched(node.left), right: searched(node.right) };
  }
  if (node.type !== 'FuncCall' || node.name !== 'boost') return node;
  return { ...node, args: node.args.map(searched) };
}

function leadingChain(tree: ExprNode): { filters: ExprNode[] } | undefined {
  const chain = chainOf(tree);
  if (chain !== undefined) return chain;
  return 'base' in tree && tree.base !== undefined ? leadingChain(tree.base) : undefined;
}
