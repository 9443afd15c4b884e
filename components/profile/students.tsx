import { useTranslations } from 'next-intl';
import { Fragment } from 'react';

import { PersonName } from '@/components/person/person-name';
import { Affiliation } from '@/components/person/affiliation';
import type { Student } from '@/lib/content/supervision/students';
import type { Supervisor } from '@/lib/content/supervision/supervisors';

import styles from './students.module.css';
import { useSupervisionYears } from './supervision-years';

interface Props {
  title: string;
  students: Student[];
}

/** People whom a person supervises or supervised, with their other supervisors. */
export function Students({ title, students }: Props) {
  const t = useTranslations('profile.students');
  if (students.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span className="caption">{t('count', { count: students.length })}</span>
      </h2>
      <ul className={styles.students}>
        {students.map((student) => (
          <li key={student.person.id}>
            <p className={styles.name}>
              <PersonName person={student.person} />
            </p>
            <Affiliation
              className="muted"
              role={student.degree === undefined ? student.role : undefined}
              position={student.position}
              institutions={student.institutions}
              isLinked
            />
            <DegreeLine student={student} />
            <OtherSupervisors role="principal" supervisors={student.otherSupervisors} />
            <OtherSupervisors role="co" supervisors={student.otherSupervisors} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a student works or worked towards, and when: "Doctorat, 2019–2024", "Depuis 2022". */
function DegreeLine({ student: { degree, period, position } }: { student: Student }) {
  const t = useTranslations('profile.students');
  const yearsOf = useSupervisionYears();
  // The position of a current student says the degree already.
  const named = degree === undefined || position ? undefined : t(`degree.${degree}`);
  const parts = [named, yearsOf(period)].filter((part) => part !== undefined);
  return parts.length === 0 ? null : <p className="muted">{parts.join(', ')}</p>;
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
    <p className="muted">
      {t(role)}{' '}
      {people.map((person, index) => (
        <Fragment key={person.id}>
          {index > 0 && ', '}
          <PersonName person={person} />
        </Fragment>
      ))}
    </p>
  );
}
