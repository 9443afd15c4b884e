import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import type { NewestWorks as NewestWorksView } from '@/lib/content/work/newest-works';

import { WorksByYear } from './works-by-year';

/** How many works there are, and the newest of them by year. */
export function NewestWorks({ works }: { works: NewestWorksView }) {
  const t = useTranslations('works');
  const { years, shownWorks, workCount } = works;
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
          <span className="caption">{t('newest', { count: shownWorks })}</span>
        )}
      </h2>
      <WorksByYear years={years} level={3} isCompact={() => true} />
    </>
  );
}
