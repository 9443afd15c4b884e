import type { ExprNode } from 'groq-js';

import { hoist } from './hoist.ts';
import { parentheses } from './syntax.ts';

/**
 * Which documents a filter can find. `key` is the index, among the plan's keys, of the expression for the id, type, slug
 * or reference target.
 */
export type Plan =
  | { readonly kind: 'id' | 'type' | 'slug' | 'references'; readonly key: number }
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

/** Analyses the filter of `*[…]`. Undefined: nothing narrows it, so every document must be scanned. */
export function analyse(filter: ExprNode): Analysis | undefined {
  const keys: ExprNode[] = [];

  function leaf(kind: Indexed | 'references', expression: ExprNode): Plan | undefined {
    const key = hoist(expression);
    return key === undefined ? undefined : { kind, key: keys.push(key) - 1 };
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

  function visit(grouped: ExprNode): Plan | undefined {
    const node = parentheses(grouped);
    if (node.type === 'And') return joined('and', [visit(node.left), visit(node.right)]);
    if (node.type === 'Or') return joined('or', [visit(node.left), visit(node.right)]);
    if (node.type === 'OpCall') {
      const left = parentheses(node.left);
      const right = parentheses(node.right);
      if (node.op === '==') return equality(left, right);
      return node.op === 'in' ? membership(left, right) : undefined;
    }
    if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'references') {
      return joined(
        'or',
        node.args.map((argument) => leaf('references', argument)),
      );
    }
    return undefined;
  }

  const plan = visit(filter);
  return plan === undefined ? undefined : { plan, keys };
}
