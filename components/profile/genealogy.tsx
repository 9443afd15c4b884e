import { useTranslations } from 'next-intl';

import { PersonName } from '@/components/person/person-name';
import type { Genealogy as GenealogyView, Relative } from '@/lib/content/genealogy/view';

import styles from './genealogy.module.css';
import { useSupervisionYears } from './supervision-years';

/** Who supervised whom around a person, beyond their own supervisors and students. */
export function Genealogy({ genealogy }: { genealogy: GenealogyView | undefined }) {
  const t = useTranslations('profile.genealogy');
  if (genealogy === undefined) return null;
  const { supervisors, students } = genealogy;
  return (
    <section>
      <h2>{t('title')}</h2>
      {supervisors.length > 0 && (
        <>
          <h3 className={styles.direction}>{t('supervisors')}</h3>
          <Relatives className={styles.tree} relatives={supervisors} />
        </>
      )}
      {students.length > 0 && (
        <>
          <h3 className={styles.direction}>{t('students')}</h3>
          <Relatives className={styles.tree} relatives={students} />
        </>
      )}
    </section>
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
