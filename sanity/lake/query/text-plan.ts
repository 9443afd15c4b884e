import type { ExprNode } from 'groq-js';

import { partsOf } from '../store/index-words.ts';
import type { TextQuery } from '../store/text-query.ts';
import { parentheses } from './syntax.ts';
import { termTextsOf } from './text-match.ts';

function isOwnName(name: string): boolean {
  return !name.startsWith('_');
}

/**
 * Are all texts of the expression in the index, for the document that a filter looks at? They are when it only takes parts
 * of that document: what is computed may have other words, and what is behind a reference is of another document.
 * @param isRoot `@` is the document, and not a part of it
 */
export function isIndexed(grouped: ExprNode, isRoot = true): boolean {
  const node = parentheses(grouped);
  switch (node.type) {
    case 'This':
      return true;
    case 'AccessAttribute':
      if (node.base !== undefined && parentheses(node.base).type !== 'This') {
        return isOwnName(node.name) && isIndexed(node.base, isRoot);
      }
      return isOwnName(node.name) || (isRoot && node.name === '_id');
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Filter':
    case 'Slice':
      return isIndexed(node.base, isRoot);
    case 'Map':
    case 'FlatMap':
      return isIndexed(node.base, isRoot) && isIndexed(node.expr, false);
    case 'Array':
      return node.elements.every(({ value }) => isIndexed(value, isRoot));
    case 'FuncCall': {
      const isKnown = ['global::coalesce', 'pt::text'].includes(`${node.namespace}::${node.name}`);
      return isKnown && node.args.every((argument) => isIndexed(argument, isRoot));
    }
    default:
      return false;
  }
}

/** The words of a longer query are not all looked up. */
const maxWords = 16;
/** Of alternatives, more than this are not worth looking up. */
const maxAlternatives = 64;

export function allOf(parts: readonly (TextQuery | undefined)[]): TextQuery | undefined {
  const known = parts.filter((part) => part !== undefined).slice(0, maxWords);
  return known.length > 1 ? { kind: 'and', parts: known } : known[0];
}

export function anyOf(parts: readonly (TextQuery | undefined)[]): TextQuery | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || known.length > maxAlternatives) return undefined;
  return known.length > 1 ? { kind: 'or', parts: known } : known[0];
}

/** What precedes the first wildcard, or half of a pair of surrogates: the other half may come after it in the word. */
const beginning = /^(?:[^*.\p{Cs}])*/u;

/** Undefined: every document may have a word that is the term, such as `*fly`. */
function wordsOfTerm(term: string): TextQuery | undefined {
  const [known = ''] = beginning.exec(term) ?? [];
  const parts = partsOf(known);
  return allOf(
    parts.map((text, index): TextQuery | undefined => {
      const isWhole = known === term || index < parts.length - 1;
      return text === '' ? undefined : { kind: isWhole ? 'word' : 'beginning', text };
    }),
  );
}

/**
 * Which words a document has that matches these patterns; undefined: it may have any.
 * @param needs `any`: one term is enough, as it is for a score
 */
export function wordsOfPatterns(
  patterns: readonly string[],
  needs: 'all' | 'any',
): TextQuery | undefined {
  const terms = patterns.flatMap(termTextsOf).map(wordsOfTerm);
  return needs === 'all' ? allOf(terms) : anyOf(terms);
}
