/** A part of a value: what stands in braces or quotes, without them, or a number or the name of an abbreviation. */
export type ValuePart =
  | { readonly kind: 'text'; readonly source: string }
  | { readonly kind: 'bare'; readonly name: string };

/** An entry of a file as it is written: names in small letters, values in TeX. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly line: number;
  /** Of a field that stands there twice the first value, as BibTeX takes it. */
  readonly fields: ReadonlyMap<string, readonly ValuePart[]>;
  /** Names of fields that stand there twice with different values. */
  readonly repeated: readonly string[];
}

/** The file that an entry is read in. */
export interface EntryContext {
  readonly strings: ReadonlyMap<string, readonly ValuePart[]>;
  /** By key in small letters. */
  readonly byKey: ReadonlyMap<string, BibtexEntry>;
}
