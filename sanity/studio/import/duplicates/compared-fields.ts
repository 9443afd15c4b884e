import type { Language } from '../../../../lib/i18n/languages.ts';
import type { PairSide } from '../../../../lib/import/merge/read-sides.ts';
import { workTypeTitles } from '../../../schema/documents/publication.ts';
import { versionKindTitles } from '../../../schema/objects/version.ts';
import { isRecord } from '../../../schema/rules/is-record.ts';
import { type ComparedField, valueWords } from './words.ts';

/** A field of two documents, as lines. */
export interface ComparedRow {
  readonly field: ComparedField;
  readonly lines: readonly [readonly string[], readonly string[]];
  /** Addresses always do, and it tells nothing. */
  readonly differs: boolean;
}

interface Saying {
  readonly language: Language;
  /** The name of a person, by the published `_id`. */
  readonly nameOf: (id: string) => string | undefined;
}

type Lines = (side: PairSide, saying: Saying) => readonly string[];

const workFields: readonly (readonly [ComparedField, Lines])[] = [
  ['authors', authorLines],
  ['versions', ({ document }, { language }) => versionLines(document.versions, language)],
  ['type', ({ document }, { language }) => titleIn(workTypeTitles, document.type, language)],
  ['translatedTitle', ({ document }) => localisedLines(document.translatedTitle)],
  ['abstract', ({ document }) => localisedLines(document.abstract)],
  ['code', ({ document }) => textLines(document.code)],
  ['data', ({ document }) => textLines(document.data)],
  ['video', ({ document }) => textLines(document.video)],
  ['slides', ({ document }) => textLines(document.slides)],
  ['award', ({ document }) => localisedLines(document.award)],
];

const personFields: readonly (readonly [ComparedField, Lines])[] = [
  ['kind', kindLines],
  ['alternateNames', ({ document }) => textLines(document.alternateNames)],
  ['orcid', ({ document }) => textLines(document.orcid)],
  ['affiliation', ({ document }) => localisedLines(document.affiliation)],
  ['url', ({ document }) => textLines(document.url)],
  ['email', ({ document }) => textLines(document.email)],
];

const commonFields: readonly (readonly [ComparedField, Lines])[] = [
  ['slug', ({ document: { slug } }) => (isRecord(slug) ? textLines(slug.current) : [])],
  ['state', stateLines],
  ['citedBy', ({ citedBy }, { language }) => [valueWords.citedBy[language](citedBy)]],
];

/** What two documents say, field by field; fields in which neither says anything are left out. */
export function comparedRows(
  [one, other]: readonly [PairSide, PairSide],
  saying: Saying,
): ComparedRow[] {
  const own = one.document._type === 'publication' ? workFields : personFields;
  return [...own, ...commonFields].flatMap(([field, linesOf]): ComparedRow[] => {
    const lines = [linesOf(one, saying), linesOf(other, saying)] as const;
    if (lines.every((some) => some.length === 0)) return [];
    const differs = field !== 'slug' && lines[0].join('\n') !== lines[1].join('\n');
    return [{ field, lines, differs }];
  });
}

/** What a document is called. */
export function nameIn({ document }: PairSide): string | undefined {
  return textLines(document.title ?? document.name)[0];
}

/** More authors than these tell nobody whether two works are one. */
const maxAuthors = 12;

function authorLines({ document }: PairSide, { language, nameOf }: Saying): string[] {
  const names = recordsIn(document.authors).flatMap(({ printedName, person }) => {
    const [printed] = textLines(printedName);
    const id = isRecord(person) && typeof person._ref === 'string' ? person._ref : '';
    return printed ?? nameOf(id) ?? [];
  });
  const more = names.length - maxAuthors;
  const shown = names.slice(0, more > 0 ? maxAuthors : undefined).join(', ');
  if (names.length === 0) return [];
  return more > 0 ? [shown, valueWords.moreAuthors[language](more)] : [shown];
}

function versionLines(versions: unknown, language: Language): string[] {
  return recordsIn(versions).flatMap((version) => {
    const [arxivId] = textLines(version.arxivId);
    const line = [
      ...titleIn(versionKindTitles, version.kind, language),
      ...textLines(version.venueShort ?? version.venue),
      ...textLines(version.date),
      ...textLines(version.doi),
      ...(arxivId === undefined ? [] : [`arXiv:${arxivId}`]),
    ].join(' · ');
    return line === '' ? [] : [line];
  });
}

function stateLines({ isPublished, hasDraft }: PairSide, { language }: Saying): string[] {
  if (!isPublished) return [valueWords.draft[language]];
  return [(hasDraft ? valueWords.publishedWithDraft : valueWords.published)[language]];
}

function kindLines({ document }: PairSide, { language }: Saying): string[] {
  const word = document._type === 'researcher' ? valueWords.member : valueWords.coauthor;
  return [word[language]];
}

function titleIn(
  titles: Readonly<Record<string, Readonly<Record<Language, string>>>>,
  name: unknown,
  language: Language,
): string[] {
  if (typeof name !== 'string') return [];
  return Object.hasOwn(titles, name) ? [titles[name]?.[language] ?? name] : [name];
}

/** So much of a text tells whether two are one. */
const maxText = 220;

function localisedLines(items: unknown): string[] {
  return recordsIn(items).flatMap(({ value }) =>
    textLines(value).map((text) => (text.length > maxText ? `${text.slice(0, maxText)}…` : text)),
  );
}

function textLines(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textLines(item));
  return typeof value === 'string' && value.trim() !== '' ? [value] : [];
}

function recordsIn(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
