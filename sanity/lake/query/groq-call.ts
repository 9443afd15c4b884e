import { randomBytes } from 'node:crypto';

import type { ExprNode } from 'groq-js';

import { attribute, call, concatenation, constantText, parentheses, text } from './syntax.ts';
import { isInPath, matches, matchScore, termsOf, type Term } from './text-match.ts';

/** Functions of ours in a rewritten query: `match`, the score of a match, and `in path()`. */
type Name = 'match' | 'score' | 'inPath';

/** They are random, so that no document can contain them. */
const prefix = `\u0000${randomBytes(9).toString('base64url')}:`;
const operandSeparator = `\u0002${randomBytes(9).toString('base64url')}`;
const itemSeparator = `\u0001${randomBytes(9).toString('base64url')}`;

const self: ExprNode = { type: 'This' };

/** `S` and a text; `A` and the texts of an array, `P` when it has other items too; `N` for anything else. */
function encodedValue(value: ExprNode): ExprNode {
  const isText = call('string', 'startsWith', self, text(''));
  const texts: ExprNode = { type: 'Filter', base: value, expr: isText };
  const condition: ExprNode = {
    type: 'OpCall',
    op: '==',
    left: call('global', 'count', texts),
    right: call('global', 'count', value),
  };
  const kind: ExprNode = {
    type: 'Select',
    alternatives: [{ type: 'SelectAlternative', condition, value: text('A') }],
    fallback: text('P'),
  };
  const joined = call('array', 'join', texts, text(itemSeparator));
  // A text and anything but a text are null together.
  const asText = concatenation(text('S'), value);
  return call('global', 'coalesce', asText, concatenation(kind, joined), text('N'));
}

/** An attribute is cheap to read again; anything else is evaluated once. */
function encoded(node: ExprNode): ExprNode {
  if (node.type === 'AccessAttribute' && (node.base ?? self).type === 'This') {
    return encodedValue(node);
  }
  const attributes = [{ type: 'ObjectAttributeValue' as const, name: 'value', value: node }];
  const base: ExprNode = { type: 'Object', attributes };
  return { type: 'Projection', base, expr: encodedValue(attribute('value')) };
}

/** A parameter is named, `V` and its name: its value need not be carried. */
function encodedPattern(pattern: ExprNode): ExprNode {
  const node = parentheses(pattern);
  if (node.type === 'Parameter') return text(`V${node.name}`);
  const constant = constantText(node);
  return constant === undefined ? encoded(pattern) : text(`S${constant}`);
}

function joined(left: ExprNode, right: ExprNode): ExprNode {
  return left.type === 'Value' && right.type === 'Value'
    ? text(`${left.value}${right.value}`)
    : concatenation(left, right);
}

/**
 * An expression that calls a function of ours. groq-js calls back with nothing but the `_ref` of a dereference, so that a
 * call is a dereference, its operands are written into the `_ref`, and its result is what the dereference gives.
 */
export function groqCall(name: Name, subject: ExprNode, pattern: ExprNode): ExprNode {
  const separator = text(operandSeparator);
  const head = joined(text(`${prefix}${name}${operandSeparator}`), encodedPattern(pattern));
  const value = concatenation(joined(head, separator), encoded(subject));
  const attributes = [{ type: 'ObjectAttributeValue' as const, name: '_ref', value }];
  return { type: 'Deref', base: { type: 'Object', attributes } };
}

/** An operand: a text, the texts of an array, or something else, which has no texts. */
interface Operand {
  readonly texts: readonly string[];
  /** It was a text, or an array of nothing but texts. */
  readonly isText: boolean;
  /** Undefined: it was no text. */
  readonly single: string | undefined;
}

const nothing: Operand = { texts: [], isText: false, single: undefined };

function operandOf(value: unknown): Operand {
  if (typeof value === 'string') return { texts: [value], isText: true, single: value };
  if (!Array.isArray(value)) return nothing;
  const texts = value.filter((item: unknown): item is string => typeof item === 'string');
  return { texts, isText: texts.length === value.length, single: undefined };
}

interface CallContext {
  readonly params: Readonly<Record<string, unknown>>;
  /** The words of texts, of which one may stand for a document (see `text-search.ts`). */
  wordsOf(texts: readonly string[]): readonly string[];
}

/** Answers the calls of one evaluation. */
export class GroqCalls {
  readonly #context: CallContext;
  readonly #patterns = new Map<string, { operand: Operand; terms: readonly Term[] }>();

  constructor(context: CallContext) {
    this.#context = context;
  }

  /** The result of the call that a `_ref` carries; undefined when it carries none. */
  resultOf(ref: string): { readonly result: unknown } | undefined {
    if (!ref.startsWith(prefix)) return undefined;
    const [name, carried = '', subject = ''] = ref.slice(prefix.length).split(operandSeparator);
    const { operand, terms } = this.#patternOf(carried);
    const { texts, single } = this.#decoded(subject);
    switch (name) {
      case 'match':
        return { result: operand.isText && matches(this.#context.wordsOf(texts), terms) };
      case 'score':
        return { result: operand.isText ? matchScore(this.#context.wordsOf(texts), terms) : 0 };
      case 'inPath': {
        const isKnown = single !== undefined && operand.single !== undefined;
        return { result: isKnown ? isInPath(single, operand.single) : null };
      }
    }
    return undefined;
  }

  #patternOf(carried: string): { operand: Operand; terms: readonly Term[] } {
    const known = this.#patterns.get(carried);
    if (known !== undefined) return known;
    const operand = this.#decoded(carried);
    const pattern = { operand, terms: operand.texts.flatMap(termsOf) };
    if (this.#patterns.size < maxPatterns) this.#patterns.set(carried, pattern);
    return pattern;
  }

  #decoded(carried: string): Operand {
    const rest = carried.slice(1);
    switch (carried[0]) {
      case 'S':
        return operandOf(rest);
      case 'V':
        return operandOf(this.#context.params[rest]);
      case 'A':
      case 'P':
        return { ...operandOf(rest.split(itemSeparator)), isText: carried[0] === 'A' };
      default:
        return nothing;
    }
  }
}

/** A pattern that is an expression may be another one for each document. */
const maxPatterns = 100;
