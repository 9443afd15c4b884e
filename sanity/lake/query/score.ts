import type { ExprNode } from 'groq-js';

import { groqCall } from './groq-call.ts';
import { attribute, call } from './syntax.ts';

const zero: ExprNode = { type: 'Value', value: 0 };
const one: ExprNode = { type: 'Value', value: 1 };

const sum = (left: ExprNode, right: ExprNode): ExprNode => ({
  type: 'OpCall',
  op: '+',
  left,
  right,
});

function choose(condition: ExprNode, value: ExprNode, fallback: ExprNode): ExprNode {
  const alternatives = [{ type: 'SelectAlternative' as const, condition, value }];
  return { type: 'Select', alternatives, fallback };
}

/** Evaluates two numbers once each, and then an expression of them, in which they are `left` and `right`. */
function both(left: ExprNode, right: ExprNode, expr: ExprNode): ExprNode {
  const attributes = [
    { type: 'ObjectAttributeValue' as const, name: 'left', value: left },
    { type: 'ObjectAttributeValue' as const, name: 'right', value: right },
  ];
  return { type: 'Projection', base: { type: 'Object', attributes }, expr };
}

/** The number that a node is; null for anything else, also for a date, which `+` would take. */
const numeric = (node: ExprNode): ExprNode => ({ type: 'OpCall', op: '*', left: node, right: one });

const isZero = (node: ExprNode): ExprNode => ({
  type: 'OpCall',
  op: '==',
  left: node,
  right: zero,
});

const isPositive = (node: ExprNode): ExprNode => ({
  type: 'OpCall',
  op: '>',
  left: node,
  right: zero,
});

/** The score of one document for one argument of `score()`, as groq-js reckons it. */
function scoreOf(node: ExprNode, rewrite: (node: ExprNode) => ExprNode): ExprNode {
  const left = attribute('left');
  const right = attribute('right');
  if (node.type === 'OpCall' && node.op === 'match') {
    return groqCall('score', rewrite(node.left), rewrite(node.right));
  }
  if (node.type === 'Or') {
    return sum(scoreOf(node.left, rewrite), scoreOf(node.right, rewrite));
  }
  if (node.type === 'And') {
    // A boost may be negative, so that a score is not zero and not positive.
    const isNothing: ExprNode = { type: 'Or', left: isZero(left), right: isZero(right) };
    const together = choose(isNothing, zero, sum(left, right));
    return both(scoreOf(node.left, rewrite), scoreOf(node.right, rewrite), together);
  }
  if (node.type === 'FuncCall' && node.name === 'boost') {
    const [inner = zero, boost = zero] = node.args;
    const boosted = choose(
      isPositive(left),
      call('global', 'coalesce', sum(left, numeric(right)), zero),
      zero,
    );
    return both(scoreOf(inner, rewrite), rewrite(boost), boosted);
  }
  return choose(rewrite(node), one, zero);
}

/**
 * `base | score(…)` in terms of a projection and `order`, so that its matches are ours too (see `groq-call.ts`).
 * @param base rewritten
 * @param rewrite rewrites an expression in the scope of one document
 */
export function scorePipe(
  base: ExprNode,
  args: readonly ExprNode[],
  rewrite: (node: ExprNode) => ExprNode,
): ExprNode {
  const self: ExprNode = { type: 'This' };
  const earlier = call('global', 'coalesce', numeric(attribute('_score')), zero);
  const value = args.reduce((total, arg) => sum(total, scoreOf(arg, rewrite)), earlier);
  const isObject = call('global', 'defined', {
    type: 'Projection',
    base: self,
    expr: { type: 'Object', attributes: [] },
  });
  const scored: ExprNode = {
    type: 'Map',
    base: { type: 'Filter', base, expr: isObject },
    expr: {
      type: 'Projection',
      base: self,
      expr: {
        type: 'Object',
        attributes: [
          { type: 'ObjectSplat', value: self },
          { type: 'ObjectAttributeValue', name: '_score', value },
        ],
      },
    },
  };
  const order: ExprNode = { type: 'Desc', base: attribute('_score') };
  return { type: 'PipeFuncCall', name: 'order', base: scored, args: [order] };
}
