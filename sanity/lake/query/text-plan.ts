import type { ExprNode } from 'groq-js';

import { attributePrefix, markers, partsOf } from '../store/index-words.ts';
import type { TextQuery } from '../store/text-query.ts';
import { parentheses } from './syntax.ts';
import { termTextsOf } from './text-match.ts';

function isOwnName(name: string): boolean {
  return !name.startsWith('_');
}

/**
 * The attributes of the document that a filter looks at, of which an expression takes parts; `@` for the whole document.
 * Undefined when the index may not have a word of it: what is computed may have other words, and what is behind a reference
 * is of another document.
 * @param within the attributes of which `@` is a part; undefined: it is the document
 */
export function indexedAttributes(
  grouped: ExprNode,
  within?: readonly string[],
): readonly string[] | undefined {
  const node = parentheses(grouped);
  switch (node.type) {
    case 'This':
      return within ?? ['@'];
    case 'AccessAttribute': {
      const { base, name } = node;
      const isOfDocument =
        within === undefined && (base === undefined || parentheses(base).type === 'This');
      if (isOfDocument) return isOwnName(name) || name === '_id' ? [name] : undefined;
      if (!isOwnName(name)) return undefined;
      return base === undefined ? within : indexedAttributes(base, within);
    }
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Filter':
    case 'Slice':
      return indexedAttributes(node.base, within);
    case 'Map':
    case 'FlatMap': {
      const base = indexedAttributes(node.base, within);
      return base && indexedAttributes(node.expr, base);
    }
    case 'Array':
      return together(
        node.elements.map(({ value }) => value),
        within,
      );
    case 'FuncCall': {
      const isKnown = ['global::coalesce', 'pt::text'].includes(`${node.namespace}::${node.name}`);
      return isKnown ? together(node.args, within) : undefined;
    }
    default:
      return undefined;
  }
}

function together(
  nodes: readonly ExprNode[],
  within: readonly string[] | undefined,
): readonly string[] | undefined {
  const parts = nodes.map((node) => indexedAttributes(node, within));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? [...new Set(known.flat())] : undefined;
}

/** Words of one look-up. What is beyond is not looked up. */
const maxWords = 256;

function countWords(query: TextQuery): number {
  return 'parts' in query ? query.parts.reduce((count, part) => count + countWords(part), 0) : 1;
}

/** What all of these ask for together; those that narrow nothing do not count. */
export function allOf(parts: readonly (TextQuery | undefined)[]): TextQuery | undefined {
  let room = maxWords;
  const kept = parts
    .filter((part) => part !== undefined)
    .filter((part) => {
      room -= countWords(part);
      return room >= 0;
    });
  return kept.length > 1 ? { kind: 'and', parts: kept } : kept[0];
}

/** What any of these asks for; undefined when one of them narrows nothing. */
export function anyOf(parts: readonly (TextQuery | undefined)[]): TextQuery | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  if (known.length < 2) return known[0];
  const together: TextQuery = { kind: 'or', parts: known };
  return countWords(together) > maxWords ? undefined : together;
}

const beginning = /^[^*.]*/;

/** A word of one of the attributes. */
function wordIn(
  attributes: readonly string[],
  kind: 'word' | 'beginning',
  text: string,
): TextQuery | undefined {
  const anywhere: TextQuery = { kind, text };
  if (attributes.includes('@')) return anywhere;
  return anyOf(
    attributes.map((attribute) => {
      const prefix = attributePrefix(attribute);
      const isLong: TextQuery = { kind: 'word', text: prefix + markers.long };
      return anyOf([{ kind, text: prefix + text }, allOf([isLong, anywhere])]);
    }),
  );
}

/** Undefined: every document may have a word that is the term, such as `*fly`. */
function wordsOfTerm(term: string, attributes: readonly string[]): TextQuery | undefined {
  const [known = ''] = beginning.exec(term) ?? [];
  const parts = partsOf(known);
  return allOf(
    parts.map((text, index): TextQuery | undefined => {
      const isWhole = known === term || index < parts.length - 1;
      return text === '' ? undefined : wordIn(attributes, isWhole ? 'word' : 'beginning', text);
    }),
  );
}

export interface TextSearch {
  /** See `indexedAttributes`. */
  readonly attributes: readonly string[];
  /** `any`: one term is enough, as it is for a score. */
  readonly needs: 'all' | 'any';
}

/** Which words a document has of which the attributes match these patterns; undefined: it may have any. */
export function wordsOfPatterns(
  patterns: readonly string[],
  { attributes, needs }: TextSearch,
): TextQuery | undefined {
  const terms = patterns.flatMap(termTextsOf).map((term) => wordsOfTerm(term, attributes));
  return needs === 'all' ? allOf(terms) : anyOf(terms);
}
