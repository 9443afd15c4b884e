import type { WorkRecordResult } from '../content/work/record-query.ts';
import { orderVersions } from '../content/work/version-view.ts';
import { withArxivOnce } from '../content/work/arxiv-versions.ts';
import { workKindOf } from '../content/work/work-kind.ts';
import { arxivIdOfDoi } from '../domain/index.ts';
import type { WorkKind } from '../domain/vocabulary.ts';
import { hyphenated } from './pages.ts';
import { type RecordName, recordNames } from './record-names.ts';

/** A text with its language, as a BCP 47 tag. */
export interface RecordText {
  readonly language: string;
  readonly text: string;
}

/**
 * A work as a bibliography knows it, in no language but its own: what citations, exports, feeds, the API and
 * the metadata of its page are made from.
 */
export interface WorkRecord {
  /** `_id` of its document. */
  readonly id: string;
  /** Undefined for a work without a page. */
  readonly slug?: string | undefined;
  /** May have inline TeX between single dollars, as the abstract may. */
  readonly title: RecordText;
  readonly translatedTitles: readonly RecordText[];
  readonly kind: WorkKind;
  /** In the order of the publication. */
  readonly authors: readonly RecordName[];
  /** Of the version to cite, or else of the newest with one: `2025`, `2025-07` or `2025-07-13`. */
  readonly date?: string | undefined;
  /** When the preprint came out, if another version is cited. */
  readonly preprintDate?: string | undefined;
  /** Of the version to cite, as the next three. */
  readonly venue?: string | undefined;
  readonly venueShort?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  /** A range has a hyphen: `1314-1342`. */
  readonly pages?: string | undefined;
  /** Of a published version; that of arXiv only when the preprint is cited. */
  readonly doi?: string | undefined;
  readonly arxivId?: string | undefined;
  /** The page of the version to cite at its publisher. */
  readonly url?: string | undefined;
  readonly pdf?: string | undefined;
  readonly abstracts: readonly RecordText[];
  /** In any languages. */
  readonly topics: readonly (readonly RecordText[])[];
  /** When the document was made, and when it was last changed, in the CMS (RFC 3339). */
  readonly created: string;
  readonly updated: string;
}

/** The record of a work. An author of whom no name is known is left out. */
export function workRecord(work: WorkRecordResult): WorkRecord {
  const versions = orderVersions(withArxivOnce(work.versions));
  const [cited, ...others] = versions;
  const firstOf = <T>(valueOf: (version: (typeof versions)[number]) => T | undefined) =>
    versions.map(valueOf).find((value) => value !== undefined);
  const isPreprint = cited?.kind === 'preprint';
  const preprint = others.find(({ kind, date }) => kind === 'preprint' && date !== undefined);
  return {
    id: work._id,
    slug: work.slug,
    title: { language: work.language, text: work.title },
    translatedTitles: textsOf(work.translatedTitle).filter(
      ({ language }) => language !== work.language,
    ),
    kind: workKindOf(work),
    authors: recordNames(work.authors),
    date: firstOf(({ date }) => date),
    preprintDate: preprint?.date,
    venue: cited?.venue ?? (isPreprint && cited.arxivId !== undefined ? 'arXiv' : undefined),
    venueShort: cited?.venueShort,
    volume: cited?.volume,
    issue: cited?.issue,
    pages: cited?.pages && hyphenated(cited.pages),
    doi: firstOf(({ doi }) =>
      doi !== undefined && (isPreprint || arxivIdOfDoi(doi) === undefined) ? doi : undefined,
    ),
    arxivId: firstOf(({ arxivId }) => arxivId),
    url: cited?.url,
    pdf: firstOf(({ pdf }) => pdf),
    abstracts: textsOf(work.abstract),
    topics: work.topics.map(({ name }) => textsOf(name)).filter((names) => names.length > 0),
    created: work._createdAt,
    updated: work._updatedAt,
  };
}

function textsOf(
  texts: readonly { readonly language: string; readonly value?: string | undefined }[],
): RecordText[] {
  return texts.flatMap(({ language, value }) => (value ? [{ language, text: value }] : []));
}

/** A text in a language, or else in any. */
export function inLanguage(texts: readonly RecordText[], language: string): RecordText | undefined {
  return texts.find((text) => text.language === language) ?? texts[0];
}
