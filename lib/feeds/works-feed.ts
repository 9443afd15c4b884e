import { withoutTexEscapes } from '../citations/tex-in-text.ts';
import { inLanguage, type WorkRecord } from '../citations/work-record.ts';
import type { Language } from '../i18n/languages.ts';
import { absolute, absoluteAddress } from '../metadata/absolute-address.ts';
import type { PageAddress } from '../pages/registry.ts';
import type { WorkFilters } from '../search/work-list.ts';

/** A feed of works, as both formats write it. */
export interface WorksFeed {
  /** Stays when an address or a title changes. */
  readonly id: string;
  readonly title: string;
  /** Absolute, as the next. */
  readonly pageHref: string;
  readonly feedHref: string;
  readonly language: Language;
  /** RFC 3339. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  /** Of the title. */
  readonly titleLanguage: string;
  /** The page of the work. */
  readonly href: string;
  /** When the work came to the site: a date of publication has no time, and often no day. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly { readonly name: string; readonly href?: string | undefined }[];
  readonly summary?: { readonly text: string; readonly language: string } | undefined;
  readonly topics: readonly string[];
}

/** Works of collaborations have thousands of authors. */
const maxAuthors = 100;

/** The time of a feed without entries: it must have one, and has not changed. */
const never = '1970-01-01T00:00:00Z';

export function worksFeed(
  records: readonly WorkRecord[],
  feed: {
    readonly address: PageAddress;
    readonly path: string;
    readonly title: string;
    readonly language: Language;
    /** Which works it has. */
    readonly filters: WorkFilters;
  },
): WorksFeed {
  const { address, path, title, language, filters } = feed;
  return {
    id: tagUri(`${language}/${address.page}${listId(filters)}`),
    title,
    pageHref: absoluteAddress(address, language),
    feedHref: absolute(path),
    language,
    updated:
      records
        .map(({ updated }) => updated)
        // Not as texts: some times have fractions of a second, and some have none.
        .toSorted((a, b) => Date.parse(a) - Date.parse(b))
        .at(-1) ?? never,
    entries: records.flatMap((record) => feedEntry(record, language)),
  };
}

/** Nothing for a work without a page. */
function feedEntry(record: WorkRecord, language: Language): FeedEntry[] {
  const { id, slug, title, authors, abstracts, topics, created, updated } = record;
  if (slug === undefined) return [];
  const abstract = inLanguage(abstracts, language);
  return [
    {
      id: tagUri(`${language}/works/${id}`),
      title: withoutTexEscapes(title.text),
      titleLanguage: title.language,
      href: absoluteAddress({ page: 'work', slug }, language),
      published: created,
      updated,
      authors: authors.slice(0, maxAuthors).map(({ name, page }) => ({
        name,
        href: page && absoluteAddress(page, language),
      })),
      summary: abstract && {
        text: withoutTexEscapes(abstract.text),
        language: abstract.language,
      },
      topics: topics.flatMap((names) => inLanguage(names, language)?.text ?? []),
    },
  ];
}

/** Which works a list has, whatever the slugs of its topic or its person are. */
function listId(filters: WorkFilters): string {
  const { text, year, kind, topic, person, institution } = filters;
  const values = { text, year, kind, topic, person, institution };
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** A tag URI (RFC 4151) of this site: an identifier that is no address, and so needs not change with one. */
function tagUri(specific: string): string {
  return `tag:${new URL(absolute('/')).hostname},2026:${specific}`;
}
