import { useTranslations } from 'next-intl';

import type { WorksOfYear } from '@/lib/content/work/by-year';

import { AuthorsLegend } from './authors-legend';
import { WorkEntry } from './work-entry';
import styles from './works-by-year.module.css';
import { yearAnchor } from './year-links';

interface Props {
  years: readonly WorksOfYear[];
  /** The level of the headings of years; those of works are one below. */
  level: 2 | 3;
  /** Whether works of a year are shown without abstracts, by its place in the list. */
  isCompact(index: number): boolean;
}

/** Works under their years. */
export function WorksByYear({ years, level, isCompact }: Props) {
  const t = useTranslations('works');
  const Heading = `h${level}` as const;
  return (
    <>
      <AuthorsLegend works={years.flatMap(({ works }) => works)} />
      {years.map(({ year, works }, index) => (
        <section className={styles.year} key={year ?? 'undated'} id={yearAnchor(year)}>
          <Heading>{year ?? t('undated')}</Heading>
          <div>
            {works.map((work) => (
              <WorkEntry
                key={work.id}
                work={work}
                level={level === 2 ? 3 : 4}
                isCompact={isCompact(index)}
              />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
