import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import pageHeader from '@/components/layout/page-header.module.css';
import { PeopleSection } from '@/components/person/people-section';
import type { Directory } from '@/lib/content/directory/view';

/** Everyone at the institute: current people, then alumni. */
export function DirectoryPage({ directory }: { directory: Directory }) {
  const t = useTranslations('directory');
  const { current, alumni } = directory;
  const count = current.length + alumni.length;
  return (
    <div>
      <header className={pageHeader.pageHeader}>
        <h1>{t('title')}</h1>
        {count > 0 && <p className="caption">{t('count', { count })}</p>}
      </header>
      {count === 0 && <p className={emptyState.emptyState}>{t('empty')}</p>}
      <PeopleSection title={t('current')} people={current} />
      <PeopleSection title={t('alumni')} people={alumni} />
    </div>
  );
}
