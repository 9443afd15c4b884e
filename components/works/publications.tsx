import { useTranslations } from 'next-intl';

import type { WorksOfYear } from '@/lib/content/views';

import { WorkEntry } from './work-entry';

/** A person's works under their years, in the order they come. */
export function Publications({ years, count }: { years: WorksOfYear[]; count: number }) {
  const t = useTranslations('works');
  const authors = years.flatMap(({ works }) => works.flatMap((work) => work.authors));
  const hasBothKinds = ['member', 'coauthor'].every((kind) =>
    authors.some((author) => author.kind === kind && !author.self),
  );
  return (
    <section className="publications">
      <h2>
        {t('title')} {count > 0 && <span className="count">{t('count', { count })}</span>}
      </h2>
      {years.length === 0 && <p className="empty">{t('empty')}</p>}
      {hasBothKinds && <Legend />}
      {years.map(({ year, works }) => (
        <section className="year" key={year ?? 'undated'}>
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

/** How the two kinds of names look, each shown by its own words. */
function Legend() {
  const t = useTranslations('works.legend');
  return (
    <p className="legend">
      {t('label')} <span className="member">{t('member')}</span>
      {' · '}
      <span className="coauthor">{t('coauthor')}</span>
    </p>
  );
}
