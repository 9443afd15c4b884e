import { randomBytes } from 'node:crypto';

import type { ExprNode } from 'groq-js';

import { fold } from './fold.ts';
import { decodeKeys, encodeKeys } from './lookup-key.ts';
import { parentheses, text } from './syntax.ts';

/** A hidden attribute of documents: all their texts, folded. Documents cannot have a name with this prefix. */
export const textsAttribute = '\u0000texts';

/** Prefix of a `_ref` that carries a text to fold. It is random, so that no document can contain one. */
const foldPrefix = `\u0000${randomBytes(9).toString('base64url')}:`;

function textsOf(document: object): string[] {
  const texts: string[] = [];
  const visit = (value: unknown, name: string): void => {
    if (typeof value === 'string') {
      if (!name.startsWith('_')) texts.push(fold(value));
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, name);
    } else if (typeof value === 'object' && value !== null) {
      for (const [child, inner] of Object.entries(value)) visit(inner, child);
    }
  };
  visit(document, '');
  return texts;
}

/** Adds the texts to a document, collected on first use. Spreads and projections do not copy them. */
export function withTexts<T extends object>(document: T): T {
  if (Object.hasOwn(document, textsAttribute)) return document;
  let gathered: string[] | undefined;
  return Object.defineProperty(document, textsAttribute, {
    enumerable: false,
    get: () => (gathered ??= textsOf(document)),
  });
}

interface Term {
  readonly words: string;
  readonly isExcluded: boolean;
}

function termsOf(query: string): Term[] {
  return [...query.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)].flatMap(([, minus, phrase, word]) => {
    const words = fold(phrase ?? word ?? '');
    // A lone dash or bracket, typed on the way to the next word, must not make the search find nothing.
    return !/[\p{L}\p{N}*]/u.test(words) ? [] : [{ words, isExcluded: minus === '-' }];
  });
}

const allTexts: ExprNode = {
  type: 'AccessAttribute',
  base: { type: 'This' },
  name: textsAttribute,
};

/**
 * The folded value of an expression (one text or several). groq-js cannot call functions of ours, so this is written as a
 * dereference.
 */
function foldedValue(node: ExprNode): ExprNode {
  const value = encodeKeys(foldPrefix, [node]);
  const attributes = [{ type: 'ObjectAttributeValue' as const, name: '_ref', value }];
  return { type: 'Deref', base: { type: 'Object', attributes } };
}

/** The folded texts that a reference of `foldedValue` carries; undefined for any other. */
export function foldedTexts(reference: string): readonly string[] | undefined {
  if (!reference.startsWith(foldPrefix)) return undefined;
  const [key] = decodeKeys(reference, 1).keys;
  return key?.kind === 'strings' ? key.values.map(fold) : [];
}

/** `@` searches all texts of the document, any other expression its own value. */
function searched(left: ExprNode): ExprNode {
  const node = parentheses(left);
  if (node.type === 'This') return allTexts;
  if (node.type !== 'Array' || !node.elements.some(({ value }) => value.type === 'This')) {
    return foldedValue(node);
  }
  const elements = node.elements.map((element) =>
    element.value.type === 'This' ? { ...element, value: allTexts, isSplat: true } : element,
  );
  return { ...node, elements };
}

/**
 * `left match text::query(words)` in terms of `match`: every word or phrase must be there, none of those after a `-`;
 * a word may end in `*`. Words of a phrase need not be adjacent: groq-js cannot test that.
 * Undefined when the words are not a constant.
 */
export function textQuery(left: ExprNode, argument: ExprNode | undefined): ExprNode | undefined {
  if (argument?.type !== 'Value' || typeof argument.value !== 'string') return undefined;
  const target = searched(left);
  const conditions = termsOf(argument.value).map(({ words, isExcluded }): ExprNode => {
    const match: ExprNode = { type: 'OpCall', op: 'match', left: target, right: text(words) };
    return isExcluded ? { type: 'Not', base: match } : match;
  });
  return conditions.reduce<ExprNode>((left, right) => ({ type: 'And', left, right }), {
    type: 'Value',
    value: true,
  });
}

export function isTextQuery(node: ExprNode): node is ExprNode & { type: 'FuncCall' } {
  return node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query';
}
