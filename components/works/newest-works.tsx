import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import type { NewestWorks as NewestWorksView } from '@/lib/content/work/newest-works';
import type { WorksFormats as WorksFormatsView } from '@/lib/content/work/works-formats';
import type { WorksList } from '@/lib/content/work/works-list';

import { WorksByYear } from './works-by-year';
import { WorksFormats } from './works-formats';
import { WorksSearch } from './works-search';

interface Props {
  works: NewestWorksView;
  /** Where all of them are. */
  list?: WorksList | undefined;
  formats?: WorksFormatsView | undefined;
}

/** How many works there are, and the newest of them by year. */
export function NewestWorks({ works, list, formats }: Props) {
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
      {list && <WorksSearch {...list} count={workCount} />}
      <WorksByYear years={years} level={3} isCompact={() => true} />
      <WorksFormats formats={formats} />
    </>
  );
}
