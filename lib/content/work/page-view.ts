import { type WorkRecord, workRecord } from '../../citations/work-record.ts';
import { pathOf } from '../../pages/addresses.ts';
import { addressSlug } from '../draft-address.ts';
import { type Phrase, phraseIn } from '../localised-text/view.ts';
import { type TopicLink, topicLinks } from '../topic/view.ts';
import { noFieldPath, type ViewContext } from '../view-context.ts';
import { citationView, type WorkCitation } from './citation-view.ts';
import type { RelatedResult, WorkPageResult } from './page-query.ts';
import { type Version, versionViews } from './version-view.ts';
import { translatedTitleView, type Work, workView } from './view.ts';

/** Another work by members of the institute. It has a page; in a preview also one without an address. */
export interface RelatedWork extends Pick<Work, 'id' | 'title' | 'translatedTitle'> {
  readonly href: string;
  /** The version to cite. */
  readonly version?: Version | undefined;
}

/** The page of a work. The annotation of a missing address belongs to the whole. */
export interface WorkPage extends Work {
  readonly topics: TopicLink[];
  readonly related: RelatedWork[];
  readonly citation: WorkCitation;
  /** What the metadata of the page is made from. */
  readonly record: WorkRecord;
}

const maxRelated = 5;

/** A work with its topics and other works by its members, those that are closest to it. */
export function workPageView(work: WorkPageResult, context: ViewContext): WorkPage {
  const path = context.document(work._id, 'publication');
  const record = workRecord(work);
  const page: WorkPage = {
    ...workView(work, [], context),
    topics: topicLinks(work.topics, path.field('topics'), context),
    related: related(work, context),
    citation: citationView(record, context.language),
    record,
  };
  return work.slug === undefined ? path.annotateFields(page, { slug: 'address' }) : page;
}

/** Those with most topics and members in common, and of these the newest. */
function related(work: WorkPageResult, context: ViewContext): RelatedWork[] {
  const members = [...work.members, ...work.formerly];
  const topics = work.topics.map(({ _id }) => _id);
  const closeness = ({ authorIds, topicIds }: RelatedResult): number =>
    authorIds.filter((id) => members.includes(id)).length +
    topicIds.filter((id) => topics.includes(id)).length;
  const dateOf = ({ versions }: RelatedResult): string =>
    versions
      .map(({ date }) => date ?? '')
      .toSorted()
      .at(-1) ?? '';
  return work.related
    .filter(({ slug }) => context.isDraft || slug !== undefined)
    .map((one) => ({ one, closeness: closeness(one), date: dateOf(one) }))
    .toSorted(
      (a, b) =>
        b.closeness - a.closeness ||
        b.date.localeCompare(a.date) ||
        a.one.title.localeCompare(b.one.title),
    )
    .slice(0, maxRelated)
    .map(({ one }) => relatedView(one, context));
}

function relatedView(work: RelatedResult, context: ViewContext): RelatedWork {
  const { language } = context;
  const { _id, slug = '' } = work;
  const title: Phrase = phraseIn(work.title, work.language, language);
  const translatedTitle = translatedTitleView(work, context);
  return {
    id: work._id,
    title: context
      .document(work._id, 'publication')
      .field('title')
      .annotate(title, work.title === '' && 'title'),
    ...(translatedTitle && { translatedTitle }),
    href: pathOf({ page: 'work', slug: addressSlug({ _id, slug }) }, language),
    version: versionViews(work.versions, noFieldPath, context)[0],
  };
}
