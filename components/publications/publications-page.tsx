import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import pageHeader from '@/components/layout/page-header.module.css';
import { WorksByYear } from '@/components/works/works-by-year';
import type { Publications } from '@/lib/content/publications/view';

/** The newest works of the institute, by year. */
export function PublicationsPage({ publications }: { publications: Publications }) {
  const t = useTranslations('publications');
  const { years, shown, count } = publications;
  return (
    <>
      <header className={pageHeader.pageHeader}>
        <h1>{t('title')}</h1>
        <p className="caption">{t('count', { count })}</p>
        {shown < count && <p className="caption">{t('newest', { count: shown })}</p>}
      </header>
      {years.length === 0 ? (
        <p className={emptyState.emptyState}>{t('empty')}</p>
      ) : (
        <WorksByYear years={years} level={2} isCompact={() => true} />
      )}
    </>
  );
}
