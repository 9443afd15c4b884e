import { useTranslations } from 'next-intl';

import { PersonName } from '@/components/person/person-name';
import type { Genealogy as GenealogyView, Relative } from '@/lib/content/genealogy/view';

import styles from './genealogy.module.css';
import { useSupervisionYears } from './supervision-years';

/** So many people are in sight; of more, a native disclosure (`<details>`) shows all. */
const shownAtOnce = 12;

/** Who supervised whom around a person, beyond their own supervisors and students. */
export function Genealogy({ genealogy }: { genealogy: GenealogyView | undefined }) {
  const t = useTranslations('profile.genealogy');
  if (genealogy === undefined) return null;
  const { supervisors, students } = genealogy;
  const count = countOf([...supervisors, ...students]);
  const lists = (
    <>
      <Direction title={t('supervisors')} relatives={supervisors} />
      <Direction title={t('students')} relatives={students} />
    </>
  );
  return (
    <section>
      <h2>{t('title')}</h2>
      {count <= shownAtOnce ? (
        lists
      ) : (
        <details>
          <summary>{t('all', { count })}</summary>
          {lists}
        </details>
      )}
    </section>
  );
}

function countOf(relatives: Relative[]): number {
  return relatives.reduce((count, one) => count + 1 + countOf(one.relatives), 0);
}

function Direction({ title, relatives }: { title: string; relatives: Relative[] }) {
  if (relatives.length === 0) return null;
  return (
    <>
      <h3 className={styles.direction}>{title}</h3>
      <Relatives className={styles.tree} relatives={relatives} />
    </>
  );
}

function Relatives({ relatives, className }: { relatives: Relative[]; className?: string }) {
  const t = useTranslations('profile.students');
  const yearsOf = useSupervisionYears();
  if (relatives.length === 0) return null;
  return (
    <ul className={className}>
      {relatives.map(({ person, degree, period, relatives: own }, index) => {
        const years = yearsOf(period);
        return (
          // Somebody can be in a list twice: supervised again, for another degree.
          <li key={index}>
            <PersonName person={person} />
            {degree && <span className="muted"> {t(`degree.${degree}`)}</span>}
            {years !== undefined && <span className={styles.years}>{years}</span>}
            <Relatives relatives={own} />
          </li>
        );
      })}
    </ul>
  );
}
