/** Which words of `index-words.ts` a document must have. */
export type TextQuery =
  | { readonly kind: 'word' | 'beginning'; readonly text: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly TextQuery[] };
