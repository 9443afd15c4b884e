import { useTranslations } from 'next-intl';

import pageHeader from '@/components/layout/page-header.module.css';
import { TopicList } from '@/components/person/topic-list';
import { MissingField } from '@/components/preview/missing-field';
import { ValidationIssues } from '@/components/preview/validation-issues';
import { PhraseText } from '@/components/text/phrase-text';
import { Tex, TexRuns } from '@/components/text/tex';
import { Authors } from '@/components/works/authors';
import detailsRow from '@/components/works/details-row.module.css';
import { VersionLine } from '@/components/works/version-line';
import { Versions } from '@/components/works/versions';
import { WorkLinks } from '@/components/works/work-links';
import { annotationOf } from '@/lib/content/annotation';
import type { WorkPage as WorkPageView } from '@/lib/content/work/page-view';

import { HowToCite } from './how-to-cite';
import { RelatedWorks } from './related-works';
import styles from './work-page.module.css';

/** The page of one work. */
export function WorkPage({ work }: { work: WorkPageView }) {
  const t = useTranslations('work');
  const works = useTranslations('works');
  const missingAddress = annotationOf(work).fields?.['slug'];
  const hasRecord = work.versions.length > 0 || work.award !== undefined;
  return (
    <article className={styles.work}>
      <header className={`${pageHeader.pageHeader} ${styles.header}`}>
        <h1>
          <Tex phrase={work.title} />
        </h1>
        {work.translatedTitle && (
          <p className={styles.translatedTitle}>
            <Tex phrase={work.translatedTitle} />
          </p>
        )}
        {missingAddress?.placeholder && (
          <p>
            <MissingField annotation={missingAddress} />
          </p>
        )}
        <Authors authors={work.authors} />
        <VersionLine versions={work.versions} />
        <WorkLinks work={work} isInList={false} />
        <ValidationIssues of={work} />
      </header>
      <div className={styles.content}>
        {work.abstract && (
          <section>
            <h2>{t('abstract')}</h2>
            <p
              className={styles.abstract}
              lang={work.abstract.lang}
              dir="auto"
              data-sanity={annotationOf(work.abstract).dataAttribute}
            >
              <TexRuns text={work.abstract.text} />
            </p>
          </section>
        )}
        <HowToCite citation={work.citation} />
        {work.topics.length > 0 && (
          <section>
            <h2>{t('topics')}</h2>
            <TopicList topics={work.topics} />
          </section>
        )}
        <RelatedWorks works={work.related} />
      </div>
      {hasRecord && (
        <aside className={styles.record} aria-label={t('record')}>
          <Versions versions={work.versions} />
          {work.award && (
            <p className={detailsRow.row}>
              <span className={detailsRow.label}>{works('award')}</span>{' '}
              <PhraseText phrase={work.award} />
            </p>
          )}
        </aside>
      )}
    </article>
  );
}
