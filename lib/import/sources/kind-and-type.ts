import type { VersionKind } from '../../domain/vocabulary.ts';
import type { SourceRecord } from '../source-record.ts';

/** What a type of a source is here. */
export interface KindAndType {
  readonly kind: VersionKind;
  readonly type: SourceRecord['type'];
}

export const kinds = {
  journal: { kind: 'journal', type: 'article' },
  conference: { kind: 'conference', type: 'article' },
  workshop: { kind: 'workshop', type: 'article' },
  preprint: { kind: 'preprint', type: 'article' },
  book: { kind: 'book', type: 'book' },
  chapter: { kind: 'chapter', type: 'chapter' },
  thesis: { kind: 'thesis', type: 'thesis' },
  report: { kind: 'report', type: 'report' },
  dataset: { kind: 'other', type: 'dataset' },
  software: { kind: 'other', type: 'software' },
  other: { kind: 'other', type: 'article' },
} as const satisfies Readonly<Record<string, KindAndType>>;
export type KindName = keyof typeof kinds;

/** The kind of a type of a source; `other` for a type that the table does not have. */
export function kindNameOf(types: Readonly<Record<string, KindName>>, said: string): KindName {
  // A source may say `constructor`, which every object has.
  return Object.hasOwn(types, said) ? (types[said] ?? 'other') : 'other';
}
