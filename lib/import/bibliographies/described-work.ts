import type { VersionKind } from '../../domain/vocabulary.ts';
import type { Loss, SourceAuthor, SourceName, SourceRecord } from '../source-record.ts';

/** A work as an entry of any format describes it: plain lines; identifiers and addresses as they are written. */
export interface DescribedWork {
  readonly source: SourceName;
  readonly sourceId: string;
  readonly type: SourceRecord['type'];
  readonly kind: VersionKind;
  readonly title: string;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly authors: readonly SourceAuthor[];
  readonly hasMoreAuthors: boolean;
  readonly venue?: string | undefined;
  readonly venueShort?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly date?: string | undefined;
  readonly dois: readonly string[];
  readonly arxivIds: readonly string[];
  readonly addresses: readonly string[];
  readonly files: readonly string[];
  /** Where an arXiv identifier may stand among words. */
  readonly notes: readonly string[];
  readonly abstract?: string | undefined;
  readonly losses: readonly Loss[];
}
