import { pathOf } from '../../pages/addresses.ts';
import { addressSlug } from '../draft-address.ts';
import { type Phrase, phraseIn, phraseOf } from '../localised-text/view.ts';
import type { ViewContext } from '../view-context.ts';
import { type Author, authorViews } from './author-view.ts';
import type { WorkResult } from './query.ts';
import { type Version, versionViews } from './version-view.ts';

const resourceKinds = ['code', 'data', 'video', 'slides'] as const;

/** What comes with a work. */
export interface Resource {
  readonly kind: (typeof resourceKinds)[number];
  readonly href: string;
}

export interface Work {
  readonly id: string;
  readonly title: Phrase;
  /** Its page; in a preview also of one without an address. */
  readonly href?: string;
  /** A translation of the title into the language of the page. */
  readonly translatedTitle?: Phrase;
  readonly authors: Author[];
  /** The version to cite comes first, then the others, newest first. May be empty. */
  readonly versions: Version[];
  /** May carry inline TeX between single dollars. */
  readonly abstract?: Phrase;
  readonly resources: Resource[];
  readonly award?: Phrase;
}

/**
 * A work as a list shows it.
 *
 * @param selfIds the `_id`s of the documents of the person whose list it is; empty elsewhere
 */
export function workView(work: WorkResult, selfIds: readonly string[], context: ViewContext): Work {
  const { language, isDraft } = context;
  const path = context.document(work._id, 'publication');
  const title = path
    .field('title')
    .annotate(phraseIn(work.title, work.language, language), work.title === '' && 'title');
  const slug = isDraft ? addressSlug({ _id: work._id, slug: work.slug ?? '' }) : work.slug;
  const translatedTitle = translatedTitleView(work, context);
  const abstract = phraseOf(work.abstract, language, path.field('abstract'));
  const award = phraseOf(work.award, language, path.field('award'));
  const view: Work = {
    id: work._id,
    title,
    ...(slug !== undefined && { href: pathOf({ page: 'work', slug }, language) }),
    ...(translatedTitle && { translatedTitle }),
    authors: authorViews(work.authors, { selfIds, field: path.field('authors') }, context),
    versions: versionViews(work.versions, path.field('versions'), context),
    ...(abstract && { abstract }),
    resources: resourceKinds.flatMap((kind) => {
      const href = work[kind];
      return href === undefined ? [] : [path.field(kind).annotate({ kind, href })];
    }),
    ...(award && { award }),
  };
  return context.withValidationIssues(view, work._id);
}

/** A translation of the title into the language of the page; undefined when it needs none, or has none. */
export function translatedTitleView(
  work: Pick<WorkResult, '_id' | 'language' | 'translatedTitle'>,
  context: ViewContext,
): Phrase | undefined {
  if (work.language === context.language) return undefined;
  const entry = work.translatedTitle.find(({ language }) => language === context.language);
  const path = context.document(work._id, 'publication').field('translatedTitle');
  return entry?.value
    ? path.item(entry._key).field('value').annotate({ text: entry.value })
    : undefined;
}
