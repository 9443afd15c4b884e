import { useTranslations } from 'next-intl';

import { AuthorMarks } from '@/components/works/author-marks';
import type { WorksOfKind } from '@/lib/content/cv/by-kind';

import { CitedWork } from './cited-work';
import styles from './cv-page.module.css';

/** Every work of a person in a full citation, numbered through all kinds. */
export function CvWorks({ groups, count }: { groups: WorksOfKind[]; count: number }) {
  const t = useTranslations('works');
  if (count === 0) return null;
  const authors = groups.flatMap(({ works }) => works.flatMap((work) => work.authors));
  return (
    <section className={styles.section}>
      <h2>
        {t('title')} <span className="caption">{t('count', { count })}</span>
      </h2>
      <AuthorMarks authors={authors} />
      {groups.map(({ kind, start, works }) => (
        <section key={kind}>
          <KindTitle kind={kind} />
          <ol start={start}>
            {works.map((work) => (
              <li key={work.id} className={`${styles.entry} ${styles.numbered}`}>
                <CitedWork work={work} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function KindTitle({ kind }: Pick<WorksOfKind, 'kind'>) {
  const t = useTranslations('cv');
  return <h3>{t(`group.${kind}`)}</h3>;
}
