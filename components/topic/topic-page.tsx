import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import pageHeader from '@/components/layout/page-header.module.css';
import { MissingField } from '@/components/preview/missing-field';
import { ValidationIssues } from '@/components/preview/validation-issues';
import { PhraseText } from '@/components/text/phrase-text';
import { NewestWorks } from '@/components/works/newest-works';
import { annotationOf } from '@/lib/content/annotation';
import type { TopicPage as TopicPageView } from '@/lib/content/topic/page-view';

import styles from './topic-page.module.css';
import { TopicPeople } from './topic-people';

/** The page of a topic: its people, current ones first, and its newest works. */
export function TopicPage({ topic }: { topic: TopicPageView }) {
  const t = useTranslations('topic');
  const { name, description, current, alumni, workCount } = topic;
  const missingAddress = annotationOf(topic).fields?.['slug'];
  const hasPeople = current.length + alumni.length > 0;
  const isEmpty = !hasPeople && workCount === 0;
  return (
    <article className={isEmpty ? undefined : styles.topic}>
      <header className={`${pageHeader.pageHeader} ${styles.header}`}>
        <h1>
          <PhraseText phrase={name} />
        </h1>
        {description && (
          <p className={styles.description}>
            <PhraseText phrase={description} />
          </p>
        )}
        {missingAddress?.placeholder && (
          <p>
            <MissingField annotation={missingAddress} />
          </p>
        )}
        <ValidationIssues of={topic} />
      </header>
      {isEmpty ? (
        <p className={emptyState.emptyState}>{t('empty')}</p>
      ) : (
        <>
          {(current.length > 0 || !hasPeople) && (
            <section className={styles.current}>
              <h2>{t('current')}</h2>
              {!hasPeople && <p className={emptyState.emptyState}>{t('noPeople')}</p>}
              <TopicPeople people={current} />
            </section>
          )}
          <section className={styles.works}>
            <NewestWorks works={topic} list={topic.worksList} formats={topic.formats} />
          </section>
          {alumni.length > 0 && (
            <section className={styles.alumni}>
              <h2>{t('alumni')}</h2>
              <TopicPeople people={alumni} />
            </section>
          )}
        </>
      )}
    </article>
  );
}
