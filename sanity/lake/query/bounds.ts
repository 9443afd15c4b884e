import type { ExprNode } from 'groq-js';

import { queryError } from '../errors.ts';
import { limits } from '../limits.ts';
import { childrenOf, type SyntaxNode } from './syntax.ts';

/** A text in quotes, a comment, a name or number, white space, or one sign. */
const token = /"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?|\/\/[^\n]*|[\w$]+|\s+|[\s\S]/gy;

/**
 * Refuses a query that would cost too much before it is parsed: the time of groq-js's parser grows with the square of the
 * number of tokens.
 * @throws LakeError 400
 */
export function checkText(query: string): void {
  const { characters, tokens } = limits.query;
  if (query.length > characters) {
    throw queryError(query.slice(0, 200), `The query is longer than ${characters} characters`);
  }
  let count = 0;
  token.lastIndex = 0;
  while (token.test(query)) count += 1;
  if (count > tokens) {
    throw queryError(query.slice(0, 200), `The query has more than ${tokens} words and signs`);
  }
}

/**
 * Refuses a query that would cost too much before it is rewritten and evaluated.
 * @throws LakeError 400
 */
export function checkTree(query: string, tree: ExprNode): void {
  const { nodes, depth, lookups } = limits.query;
  let level: SyntaxNode[] = [tree];
  let nodeCount = 0;
  let lookupCount = 0;
  for (let levels = 1; level.length > 0; levels += 1) {
    if (levels > depth) throw queryError(query, `The query is nested more than ${depth} deep`);
    nodeCount += level.length;
    if (nodeCount > nodes) throw queryError(query, `The query has more than ${nodes} parts`);
    lookupCount += level.filter(({ type }) => type === 'Everything' || type === 'Deref').length;
    if (lookupCount > lookups) {
      throw queryError(query, `The query has more than ${lookups} look-ups: "*" and "->"`);
    }
    level = level.flatMap(childrenOf);
  }
}
