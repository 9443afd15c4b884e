import { useTranslations } from 'next-intl';
import { Fragment } from 'react';

import { PersonName } from '@/components/person/person-name';
import { Affiliation } from '@/components/person/affiliation';
import type { Student } from '@/lib/content/supervision/students';
import type { Supervisor } from '@/lib/content/supervision/supervisors';

import styles from './students.module.css';

/** The people whom a person supervises now, with their other supervisors. */
export function Students({ students }: { students: Student[] }) {
  const t = useTranslations('profile.students');
  if (students.length === 0) return null;
  return (
    <section>
      <h2>
        {t('title')} <span className="caption">{t('count', { count: students.length })}</span>
      </h2>
      <ul className={styles.students}>
        {students.map((student) => (
          <li key={student.person.id}>
            <p className={styles.name}>
              <PersonName person={student.person} />
            </p>
            <Affiliation
              className="muted"
              role={student.role}
              position={student.position}
              institutions={student.institutions}
            />
            <OtherSupervisors role="principal" supervisors={student.otherSupervisors} />
            <OtherSupervisors role="co" supervisors={student.otherSupervisors} />
          </li>
        ))}
      </ul>
    </section>
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
