import { randomBytes } from 'node:crypto';

import type { ExprNode } from 'groq-js';

import { attribute, call, concatenation, text } from './syntax.ts';
import { isInPath, matches, matchScore, type MatchOperand } from './text-match.ts';

/**
 * Functions of ours in a rewritten query. groq-js calls back with nothing but the `_ref` of a dereference, so that a call is
 * a dereference, its operands are written into the `_ref`, and its result is what the dereference gives.
 */
const functions = {
  match: (left: Operand, right: Operand) => matches(left, right),
  score: (left: Operand, right: Operand) => matchScore(left, right),
  inPath: (id: Operand, pattern: Operand) =>
    id.single === undefined || pattern.single === undefined
      ? null
      : isInPath(id.single, pattern.single),
} as const;

type Name = keyof typeof functions;

interface Operand extends MatchOperand {
  /** Undefined: it was no text. */
  readonly single: string | undefined;
}

/** They are random, so that no document can contain them. */
const prefix = `\u0000${randomBytes(9).toString('base64url')}:`;
const operandSeparator = `\u0002${randomBytes(9).toString('base64url')}`;
const itemSeparator = `\u0001${randomBytes(9).toString('base64url')}`;

const isText = (node: ExprNode): ExprNode => call('string', 'startsWith', node, text(''));

/** `S` and a text; `A` and the texts of an array, `P` when it has other items too; `N` for anything else. */
function encoded(node: ExprNode): ExprNode {
  const value = attribute('value');
  const texts: ExprNode = { type: 'Filter', base: value, expr: isText({ type: 'This' }) };
  const kind: ExprNode = {
    type: 'Select',
    alternatives: [
      {
        type: 'SelectAlternative',
        condition: {
          type: 'OpCall',
          op: '==',
          left: call('global', 'count', texts),
          right: call('global', 'count', value),
        },
        value: text('A'),
      },
    ],
    fallback: text('P'),
  };
  const joined = call('array', 'join', texts, text(itemSeparator));
  return {
    type: 'Projection',
    base: {
      type: 'Object',
      attributes: [{ type: 'ObjectAttributeValue', name: 'value', value: node }],
    },
    expr: {
      type: 'Select',
      alternatives: [
        {
          type: 'SelectAlternative',
          condition: isText(value),
          value: concatenation(text('S'), value),
        },
        {
          type: 'SelectAlternative',
          condition: call('global', 'defined', texts),
          value: concatenation(kind, joined),
        },
      ],
      fallback: text('N'),
    },
  };
}

function decoded(carried: string): Operand {
  const rest = carried.slice(1);
  switch (carried[0]) {
    case 'S':
      return { texts: [rest], isText: true, single: rest };
    case 'A':
    case 'P':
      return { texts: rest.split(itemSeparator), isText: carried[0] === 'A', single: undefined };
    default:
      return { texts: [], isText: false, single: undefined };
  }
}

/** An expression that calls a function of ours. */
export function groqCall(name: Name, left: ExprNode, right: ExprNode): ExprNode {
  const head = concatenation(text(`${prefix}${name}${operandSeparator}`), encoded(left));
  const value = concatenation(concatenation(head, text(operandSeparator)), encoded(right));
  const attributes = [{ type: 'ObjectAttributeValue' as const, name: '_ref', value }];
  return { type: 'Deref', base: { type: 'Object', attributes } };
}

/** The result of the call that a `_ref` carries; undefined when it carries none. */
export function resultOfCall(ref: string): { readonly result: unknown } | undefined {
  if (!ref.startsWith(prefix)) return undefined;
  const [name, left = '', right = ''] = ref.slice(prefix.length).split(operandSeparator);
  if (name !== 'match' && name !== 'score' && name !== 'inPath') return undefined;
  return { result: functions[name](decoded(left), decoded(right)) };
}
