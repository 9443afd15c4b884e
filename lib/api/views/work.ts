import { type CslItem, cslItem } from '../../citations/csl.ts';
import { writtenItem } from '../../citations/csl-json.ts';
import type { RecordName } from '../../citations/record-names.ts';
import { type WorkRecord, workRecord } from '../../citations/work-record.ts';
import type { WorkFacts } from '../../content/facts/works-query.ts';
import { withArxivOnce } from '../../content/work/arxiv-versions.ts';
import { orderVersions } from '../../content/work/version-view.ts';
import { isLanguage } from '../../i18n/languages.ts';
import type { Work } from '../schemas/work.ts';
import { pageUrlOf, textsByLanguage } from './by-language.ts';
import { topicReferences } from './topic.ts';

/** A work as the API tells it. */
export function workView(work: WorkFacts): Work {
  const record = workRecord(work);
  const { slug, title, translatedTitles } = record;
  const abstract = textsByLanguage(work.abstract);
  const award = textsByLanguage(work.award);
  return {
    ...(slug && { slug, url: pageUrlOf({ page: 'work', slug }) }),
    name: Object.fromEntries(
      [...translatedTitles, title].map(({ language, text }) => [language, text]),
    ),
    inLanguage: title.language,
    author: record.authors.map(authorView),
    about: topicReferences(work.topics),
    ...(abstract && { abstract }),
    ...(award && { award }),
    associatedMedia: (['code', 'data', 'video', 'slides'] as const).flatMap((name) => {
      const url = work[name];
      return url === undefined ? [] : [{ name, url }];
    }),
    dateModified: record.updated,
    csl: itemOf(record),
    versions: orderVersions(withArxivOnce(work.versions)).map((version) =>
      publicationOf(itemOf(workRecord({ ...work, versions: [version] }))),
    ),
  };
}

function authorView({ name, givenName, familyName, page }: RecordName): Work['author'][number] {
  return {
    name,
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(page?.page === 'profile' && { slug: page.slug }),
    ...(page && { url: pageUrlOf(page) }),
  };
}

/** Without what is there in each language. The few words that are left are in that of the work, if the site speaks it. */
function itemOf(record: WorkRecord): Omit<CslItem, 'abstract' | 'keyword'> {
  const { language } = record.title;
  const item = writtenItem(cslItem(record, isLanguage(language) ? language : 'en'));
  const { abstract: _abstract, keyword: _keyword, ...others } = item;
  return others;
}

/** Without what all versions have in common. */
function publicationOf(item: Omit<CslItem, 'abstract' | 'keyword'>): Work['versions'][number] {
  const { id: _id, title: _title, author: _author, language: _language, ...publication } = item;
  return publication;
}
