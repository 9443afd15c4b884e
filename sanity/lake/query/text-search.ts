import { randomBytes } from 'node:crypto';

import type { ExprNode } from 'groq-js';

import { textsOf } from '../store/document-texts.ts';
import type { StoredDocument } from '../store/types.ts';
import { fold } from './fold.ts';
import { decodeKeys, encodeKeys } from './lookup-key.ts';
import { parentheses, text } from './syntax.ts';
import { wordsOf } from './text-match.ts';

/** A hidden attribute of documents: a text that stands for all their texts. Documents cannot have a name with this prefix. */
const handleAttribute = '\u0000handle';

/** It is random, so that no text can be taken for a handle. */
const handlePrefix = `\u0000${randomBytes(9).toString('base64url')}:`;

/** Prefix of a `_ref` that carries a text to fold. It is random, so that no document can contain one. */
const foldPrefix = `\u0000${randomBytes(9).toString('base64url')}:`;

const textsOfDocuments = new WeakMap<object, readonly string[]>();

function keptTextsOf(document: object): readonly string[] {
  const known = textsOfDocuments.get(document);
  if (known !== undefined) return known;
  const texts = textsOf(document).map(fold);
  textsOfDocuments.set(document, texts);
  return texts;
}

/** The documents that one evaluation searches: what a document is matched with is collected when it is asked for. */
export class SearchedDocuments {
  readonly #documents = new Map<string, object>();
  /** A filter asks for all its terms of one document, before it comes to the next. */
  #last: { readonly key: string; readonly words: readonly string[] } | undefined;

  /** Gives each document its handle. Spreads and projections do not copy it. */
  add(documents: readonly StoredDocument[]): readonly StoredDocument[] {
    for (const document of documents) {
      const id = document['_originalId'] ?? document._id;
      const handle = `${handlePrefix}${String(id)}`;
      this.#documents.set(handle, document);
      if (Object.hasOwn(document, handleAttribute)) continue;
      Object.defineProperty(document, handleAttribute, { enumerable: false, value: handle });
    }
    return documents;
  }

  /** The words of texts, where a handle stands for the texts of its document. */
  wordsOf(texts: readonly string[]): readonly string[] {
    const key = texts.some((text) => text.startsWith(handlePrefix)) ? texts.join('\n') : undefined;
    if (key === undefined) return wordsOf(texts);
    if (this.#last?.key === key) return this.#last.words;
    const words = wordsOf(
      texts.flatMap((text) => {
        const document = this.#documents.get(text);
        return document === undefined ? [text] : keptTextsOf(document);
      }),
    );
    this.#last = { key, words };
    return words;
  }
}

interface Term {
  readonly words: string;
  readonly isExcluded: boolean;
}

/** The words and phrases of `text::query(words)`, folded. Undefined when the words are not a constant. */
function termsOf(argument: ExprNode | undefined): Term[] | undefined {
  if (argument?.type !== 'Value' || typeof argument.value !== 'string') return undefined;
  const query: string = argument.value;

  return [...query.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)].flatMap(([, minus, phrase, word]) => {
    const words = fold(phrase ?? word ?? '');
    // A lone dash or bracket, typed on the way to the next word, must not make the search find nothing.
    return !/[\p{L}\p{N}*]/u.test(words) ? [] : [{ words, isExcluded: minus === '-' }];
  });
}

const allTexts: ExprNode = {
  type: 'AccessAttribute',
  base: { type: 'This' },
  name: handleAttribute,
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
    element.value.type === 'This' ? { ...element, value: allTexts } : element,
  );
  return { ...node, elements };
}

/**
 * `left match text::query(words)` in terms of `match`: every word or phrase must be there, none of those after a `-`;
 * a word may end in `*`. Words of a phrase need not be adjacent: groq-js cannot test that.
 * Undefined when the words are not a constant.
 */
export function textQuery(left: ExprNode, argument: ExprNode | undefined): ExprNode | undefined {
  const target = searched(left);
  const conditions = termsOf(argument)?.map(({ words, isExcluded }): ExprNode => {
    const match: ExprNode = { type: 'OpCall', op: 'match', left: target, right: text(words) };
    return isExcluded ? { type: 'Not', base: match } : match;
  });
  return conditions?.reduce<ExprNode>((left, right) => ({ type: 'And', left, right }), {
    type: 'Value',
    value: true,
  });
}

/** The folded patterns that a document must match for `match text::query(words)`, each by itself. */
export function requiredPatterns(argument: ExprNode | undefined): readonly string[] {
  return termsOf(argument)?.flatMap(({ words, isExcluded }) => (isExcluded ? [] : [words])) ?? [];
}

export function isTextQuery(node: ExprNode): node is ExprNode & { type: 'FuncCall' } {
  return node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query';
}
