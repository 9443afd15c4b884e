import { useTranslations } from 'next-intl';
import { Fragment } from 'react';

import { Affiliation } from '@/components/person/affiliation';
import { useSupervisionYears } from '@/components/profile/supervision-years';
import { Name } from '@/components/text/name';
import type { Student } from '@/lib/content/supervision/students';
import type { Supervisor } from '@/lib/content/supervision/supervisors';

import styles from './cv-page.module.css';

interface Props {
  students: Student[];
  areFormer?: boolean;
}

/** People whom a person supervises or supervised: when, who, towards what, and with whom. */
export function CvStudents({ students, areFormer = false }: Props) {
  const t = useTranslations('profile.students');
  const yearsOf = useSupervisionYears();
  if (students.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>
        {areFormer ? t('former') : t('title')}{' '}
        <span className="caption">{t('count', { count: students.length })}</span>
      </h2>
      <ul>
        {students.map((student) => (
          <li key={student.person.id} className={styles.student}>
            <p className={styles.margin}>{yearsOf(student.period)}</p>
            <p className={styles.title}>
              <Name of={student.person} />
            </p>
            <div className={styles.details}>
              <Standing student={student} />
              <OtherSupervisors role="principal" supervisors={student.otherSupervisors} />
              <OtherSupervisors role="co" supervisors={student.otherSupervisors} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The position of a current student says the degree already; what a former one does now is not said. */
function Standing({ student: { degree, role, position, institutions } }: { student: Student }) {
  const t = useTranslations('profile.students');
  return (
    <Affiliation
      className={undefined}
      role={degree === undefined ? role : undefined}
      position={position ?? (degree && { text: t(`degree.${degree}`) })}
      institutions={institutions}
    />
  );
}

interface OtherSupervisorsProps {
  role: Supervisor['role'];
  supervisors: Supervisor[];
}

function OtherSupervisors({ role, supervisors }: OtherSupervisorsProps) {
  const t = useTranslations('profile.students.others');
  const people = supervisors.filter((person) => person.role === role);
  if (people.length === 0) return null;
  return (
    <p>
      {t(role)}{' '}
      {people.map((person, index) => (
        <Fragment key={person.id}>
          {index > 0 && ', '}
          <Name of={person} />
        </Fragment>
      ))}
    </p>
  );
}
