import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import pageHeader from '@/components/layout/page-header.module.css';
import { PhraseText } from '@/components/text/phrase-text';
import type { ListedTopic } from '@/lib/content/topics/view';

import styles from './topics-page.module.css';

/** Every topic, with what it is about and how many people and works it has. */
export function TopicsPage({ topics }: { topics: readonly ListedTopic[] }) {
  const t = useTranslations('topics');
  return (
    <>
      <header className={pageHeader.pageHeader}>
        <h1>{t('title')}</h1>
        <p className="caption">{t('count', { count: topics.length })}</p>
      </header>
      {topics.length === 0 && <p className={emptyState.emptyState}>{t('empty')}</p>}
      <ul className={styles.topics}>
        {topics.map(({ id, name, href, description, people, works }) => (
          <li key={id}>
            <h2>
              <a href={href}>
                <PhraseText phrase={name} />
              </a>
            </h2>
            {description && (
              <p className={styles.description}>
                <PhraseText phrase={description} />
              </p>
            )}
            <p className="caption">{t('about', { people, works })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
