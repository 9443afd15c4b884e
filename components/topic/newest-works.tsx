import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import { WorksByYear } from '@/components/works/works-by-year';
import type { TopicPage } from '@/lib/content/topic/page-view';

/** How many works a topic has, and the newest of them by year. */
export function NewestWorks({ topic }: { topic: TopicPage }) {
  const t = useTranslations('works');
  const publications = useTranslations('publications');
  const { years, shownWorks, workCount } = topic;
  if (workCount === 0) {
    return (
      <>
        <h2>{t('title')}</h2>
        <p className={emptyState.emptyState}>{t('empty')}</p>
      </>
    );
  }
  return (
    <>
      <h2>
        {t('count', { count: workCount })}{' '}
        {shownWorks < workCount && (
          <span className="caption">{publications('newest', { count: shownWorks })}</span>
        )}
      </h2>
      <WorksByYear years={years} level={3} isCompact={() => true} />
    </>
  );
}
