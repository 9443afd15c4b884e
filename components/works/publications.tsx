import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import type { WorksOfYear } from '@/lib/content/work/by-year';

import { WorksByYear } from './works-by-year';
import { YearLinks } from './year-links';

/** Of a longer list, works of all but the newest years are shown without abstracts, and the years are linked. */
const longList = 40;
const wholeYears = 3;

/** A person's works, grouped by year. */
export function Publications({ years, count }: { years: WorksOfYear[]; count: number }) {
  const t = useTranslations('works');
  const isLong = count > longList;
  return (
    <section>
      <h2>
        {t('title')} {count > 0 && <span className="caption">{t('count', { count })}</span>}
      </h2>
      {years.length === 0 && <p className={emptyState.emptyState}>{t('empty')}</p>}
      {isLong && <YearLinks years={years} />}
      <WorksByYear years={years} level={3} isCompact={(index) => isLong && index >= wholeYears} />
    </section>
  );
}
