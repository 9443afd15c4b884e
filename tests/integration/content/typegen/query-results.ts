import { z } from 'zod';

import { slugsResult } from '@/lib/content/addresses/read-slugs';
import { coauthorPageResult } from '@/lib/content/coauthor/page-query';
import { vcardResult } from '@/lib/content/contact/vcard';
import { cvResult } from '@/lib/content/cv/query';
import { directoryResult } from '@/lib/content/directory/query';
import { peopleFactsResult, personFactsResult } from '@/lib/content/facts/people-query';
import { topicFactsResult, topicsFactsResult } from '@/lib/content/facts/topics-query';
import { worksFactsResult } from '@/lib/content/facts/works-query';
import { institutionPageResult } from '@/lib/content/institution/page-query';
import { personResult } from '@/lib/content/person/query';
import { draftPortraitResult, portraitsResult } from '@/lib/content/portrait/read';
import { profileResult } from '@/lib/content/profile/query';
import { publicationsResult } from '@/lib/content/publications/query';
import { foundResult } from '@/lib/content/search/query';
import { changedResult, indexedIdsResult, namingResult } from '@/lib/content/search-index/query';
import { siteResult } from '@/lib/content/site/query';
import { changeCountResult, sitemapResult } from '@/lib/content/sitemap/query';
import { topicPageResult } from '@/lib/content/topic/page-query';
import { topicsResult } from '@/lib/content/topics/query';
import { workPageResult } from '@/lib/content/work/page-query';
import { listNameResult } from '@/lib/content/work-records/list-name';
import { workRecordsResult } from '@/lib/content/work-records/query';
import { samePersonResult } from '@/lib/revalidation/dependents';

/** Every query of the site that TypeGen reads, by the name of its variable, with the schema of its result. */
export const queryResults = {
  authorsQuery: z.array(personResult('published')),
  slugsQuery: slugsResult.published,
  directoryQuery: directoryResult.published,
  coauthorQuery: coauthorPageResult.published,
  draftCoauthorQuery: coauthorPageResult.draft,
  institutionQuery: institutionPageResult.published,
  draftInstitutionQuery: institutionPageResult.draft,
  portraitsQuery: portraitsResult.published,
  draftPortraitQuery: draftPortraitResult.draft,
  profileQuery: profileResult.published,
  draftProfileQuery: profileResult.draft,
  cvQuery: cvResult.published,
  draftCvQuery: cvResult.draft,
  publicationsQuery: publicationsResult.published,
  foundQuery: foundResult.published,
  changedQuery: changedResult.published,
  namingQuery: namingResult.published,
  indexedIdsQuery: indexedIdsResult.published,
  vcardQuery: vcardResult.published,
  topicQuery: topicPageResult.published,
  draftTopicQuery: topicPageResult.draft,
  topicsQuery: topicsResult.published,
  workQuery: workPageResult.published,
  draftWorkQuery: workPageResult.draft,
  workRecordQuery: workRecordsResult.published,
  workRecordsQuery: workRecordsResult.published,
  listNameQuery: listNameResult.published,
  sitemapQuery: sitemapResult.published,
  changeCountQuery: changeCountResult.published,
  peopleFactsQuery: peopleFactsResult.published,
  personFactsQuery: personFactsResult.published,
  worksFactsQuery: worksFactsResult.published,
  workFactsQuery: worksFactsResult.published,
  topicsFactsQuery: topicsFactsResult.published,
  topicFactsQuery: topicFactsResult.published,
  siteQuery: siteResult.published,
  samePersonQuery: samePersonResult.published,
};
