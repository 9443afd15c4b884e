import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import type { WorksOfYear } from '@/lib/content/work/by-year';

import styles from './publications.module.css';
import { WorkEntry } from './work-entry';

/** A person's works, grouped by year. */
export function Publications({ years, count }: { years: WorksOfYear[]; count: number }) {
  const t = useTranslations('works');
  const authors = years.flatMap(({ works }) => works.flatMap((work) => work.authors));
  const hasBothKinds = ['member', 'coauthor'].every((kind) =>
    authors.some((author) => author.kind === kind && !author.self),
  );
  return (
    <section>
      <h2>
        {t('title')} {count > 0 && <span className="caption">{t('count', { count })}</span>}
      </h2>
      {years.length === 0 && <p className={emptyState.emptyState}>{t('empty')}</p>}
      {hasBothKinds && <p className={styles.legend}>{t('legend')}</p>}
      {years.map(({ year, works }) => (
        <section className={styles.year} key={year ?? 'undated'}>
          <h3>{year ?? t('undated')}</h3>
          <div>
            {works.map((work) => (
              <WorkEntry key={work.id} work={work} />
            ))}
          </div>
        </section>
      ))}
    </section>
  );
}
