import { useTranslations } from 'next-intl';

import type { WorksOfYear } from '@/lib/content/work/by-year';

import styles from './year-links.module.css';

/** The id of a year's group in the list of publications. */
export function yearAnchor(year: number | null): string {
  return `year-${year ?? 'undated'}`;
}

/** Links to the years of a list, each with the number of its works. */
export function YearLinks({ years }: { years: WorksOfYear[] }) {
  const t = useTranslations('works');
  return (
    <nav className={styles.years} aria-label={t('years')}>
      <ul>
        {years.map(({ year, works }) => (
          <li key={year ?? 'undated'}>
            <a href={`#${yearAnchor(year)}`}>{year ?? t('undated')}</a>{' '}
            <span className="caption">
              <span aria-hidden="true">{works.length}</span>
              <span className="visually-hidden">{t('count', { count: works.length })}</span>
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
