import type { ExprNode } from 'groq-js';

import { hoist } from './hoist.ts';
import { parentheses, text } from './syntax.ts';
import { indexedAttributes, type TextSearch } from './text-plan.ts';
import { isTextQuery, requiredPatterns } from './text-search.ts';

/**
 * Which documents a filter can find. `key` is the index, among the plan's keys, of the expression for the id, type, slug,
 * reference target, earliest `_updatedAt`, or patterns of a `match`.
 */
export type Plan =
  | { readonly kind: 'id' | 'type' | 'slug' | 'references' | 'updated'; readonly key: number }
  | ({ readonly kind: 'text'; readonly key: number } & TextSearch)
  /** Documents that have a score of their own. */
  | { readonly kind: 'scored' }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Plan[] };

export interface Analysis {
  readonly plan: Plan;
  /** To be evaluated in the scope around the filter. */
  readonly keys: readonly ExprNode[];
}

type Indexed = 'id' | 'type' | 'slug';

function indexedAttribute(node: ExprNode): Indexed | undefined {
  if (node.type !== 'AccessAttribute') return undefined;
  const base = node.base?.type === 'This' ? undefined : node.base;
  if (base === undefined) {
    if (node.name === '_id') return 'id';
    return node.name === '_type' ? 'type' : undefined;
  }
  if (node.name !== 'current' || base.type !== 'AccessAttribute' || base.name !== 'slug') {
    return undefined;
  }
  return base.base === undefined || base.base.type === 'This' ? 'slug' : undefined;
}

/** `path("drafts.**")` → `drafts.`: the common prefix of all matching ids. */
function prefixOf(node: ExprNode): string | undefined {
  if (node.type !== 'FuncCall' || node.namespace !== 'global' || node.name !== 'path') {
    return undefined;
  }
  const [argument] = node.args;
  if (argument?.type !== 'Value' || typeof argument.value !== 'string') return undefined;
  const pattern: string = argument.value;
  const star = pattern.split('.').findIndex((part) => part === '*' || part === '**');
  if (star < 0) return pattern;
  const parts = pattern.split('.').slice(0, star);
  return parts.length === 0 ? undefined : `${parts.join('.')}.`;
}

function isUpdatedAt(node: ExprNode): boolean {
  if (node.type !== 'AccessAttribute' || node.name !== '_updatedAt') return false;
  return node.base === undefined || node.base.type === 'This';
}

/**
 * Analyses the filter of `*[…]`. Undefined: nothing narrows it, so every document must be scanned.
 * @param scores in `*[…] | score(…) [_score > 0]`: the arguments
 */
export function analyse(
  filter: ExprNode | undefined,
  scores?: readonly ExprNode[],
): Analysis | undefined {
  const keys: ExprNode[] = [];

  function leaf(kind: Indexed | 'references' | 'updated', expression: ExprNode): Plan | undefined {
    const key = hoist(expression);
    return key === undefined ? undefined : { kind, key: keys.push(key) - 1 };
  }

  function match(left: ExprNode, right: ExprNode, needs: TextSearch['needs']): Plan | undefined {
    const attributes = indexedAttributes(left);
    if (attributes === undefined) return undefined;
    const patterns = isTextQuery(right)
      ? requiredPatterns(right.args[0]).map(text)
      : [hoist(right)];
    return joined(
      'and',
      patterns.map((key) => key && { kind: 'text', key: keys.push(key) - 1, attributes, needs }),
    );
  }

  function equality(left: ExprNode, right: ExprNode): Plan | undefined {
    const attribute = indexedAttribute(left);
    if (attribute !== undefined) return leaf(attribute, right);
    const other = indexedAttribute(right);
    return other === undefined ? undefined : leaf(other, left);
  }

  function membership(left: ExprNode, right: ExprNode): Plan | undefined {
    const attribute = indexedAttribute(left);
    // `slug.current in […]` may find documents without a slug, which the index does not hold.
    if (attribute === undefined || attribute === 'slug') return undefined;
    const prefix = attribute === 'id' ? prefixOf(right) : undefined;
    if (prefix !== undefined) return { kind: 'prefix', prefix };
    return leaf(attribute, right);
  }

  function joined(kind: 'and' | 'or', plans: readonly (Plan | undefined)[]): Plan | undefined {
    const parts = plans.flatMap((plan) => plan ?? []);
    const enough = kind === 'and' ? parts.length > 0 : parts.length === plans.length;
    if (!enough) return undefined;
    return parts.length === 1 ? parts[0] : { kind, parts };
  }

  function comparison(op: string, left: ExprNode, right: ExprNode): Plan | undefined {
    if (op === '==') return equality(left, right);
    if (op === 'in') return membership(left, right);
    if ((op === '>' || op === '>=') && isUpdatedAt(left)) return leaf('updated', right);
    return (op === '<' || op === '<=') && isUpdatedAt(right) ? leaf('updated', left) : undefined;
  }

  /** @param needs see `TextSearch`: for a filter `all`, for a score `any` */
  function visit(grouped: ExprNode, needs: TextSearch['needs']): Plan | undefined {
    const node = parentheses(grouped);
    if (node.type === 'And' || node.type === 'Or') {
      const kind = node.type === 'And' ? 'and' : 'or';
      return joined(kind, [visit(node.left, needs), visit(node.right, needs)]);
    }
    if (node.type === 'OpCall') {
      const { op, left, right } = node;
      if (op === 'match') return match(left, parentheses(right), needs);
      return comparison(op, parentheses(left), parentheses(right));
    }
    const [scored] = node.type === 'FuncCall' && node.name === 'boost' ? node.args : [];
    if (scored !== undefined) return visit(scored, needs);
    if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'references') {
      return joined(
        'or',
        node.args.map((argument) => leaf('references', argument)),
      );
    }
    return undefined;
  }

  const narrowing = filter === undefined ? undefined : visit(filter, 'all');
  const scoring = scores?.map((score) => visit(score, 'any'));
  const plan = joined('and', [
    narrowing,
    scoring && joined('or', [{ kind: 'scored' }, ...scoring]),
  ]);
  return plan === undefined ? undefined : { plan, keys };
}
