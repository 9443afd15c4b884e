import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import type { WorksOfYear } from '@/lib/content/work/by-year';
import type { WorksFormats as WorksFormatsView } from '@/lib/content/work/works-formats';
import type { WorksList } from '@/lib/content/work/works-list';

import { WorksByYear } from './works-by-year';
import { WorksFormats } from './works-formats';
import { WorksSearch } from './works-search';
import { YearLinks } from './year-links';

/** Of a longer list, works of all but the newest years are shown without abstracts, and the years are linked. */
const longList = 40;
const wholeYears = 3;

interface Props {
  years: WorksOfYear[];
  count: number;
  /** Only of a long list. */
  list?: WorksList | undefined;
  formats?: WorksFormatsView | undefined;
}

/** A person's works, grouped by year. */
export function Publications({ years, count, list, formats }: Props) {
  const t = useTranslations('works');
  const isLong = count > longList;
  return (
    <section>
      <h2>
        {t('title')} {count > 0 && <span className="caption">{t('count', { count })}</span>}
      </h2>
      {years.length === 0 && <p className={emptyState.emptyState}>{t('empty')}</p>}
      {list && (
        <WorksSearch {...list} count={count} years={years.flatMap(({ year }) => year ?? [])} />
      )}
      {isLong && <YearLinks years={years} />}
      <WorksByYear years={years} level={3} isCompact={(index) => isLong && index >= wholeYears} />
      <WorksFormats formats={formats} />
    </section>
  );
}
