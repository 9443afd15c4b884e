import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Orcid } from '@/components/person/orcid';
import { PersonName } from '@/components/person/person-name';
import { TopicList } from '@/components/person/topic-list';
import { PhraseText } from '@/components/text/phrase-text';
import { annotationOf } from '@/lib/content/annotation';
import type { Profile } from '@/lib/content/profile/view';
import type { Supervisor } from '@/lib/content/supervision/supervisors';

import styles from './facts.module.css';

/** The facts about a person besides their works. A fact that is not known has no heading either. */
export function Facts({ profile }: { profile: Profile }) {
  const t = useTranslations('profile');
  const { chairs, supervisors, topics, contact } = profile;
  return (
    <dl className={styles.facts}>
      {chairs.length > 0 && (
        <Fact title={t('chairs', { count: chairs.length })}>
          <ul>
            {chairs.map((chair, index) => (
              <li key={index}>
                <PhraseText phrase={chair} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Supervision role="principal" supervisors={supervisors} />
      <Supervision role="co" supervisors={supervisors} />
      {topics.length > 0 && (
        <Fact title={t('topics')}>
          <TopicList topics={topics} />
        </Fact>
      )}
      {contact.orcid !== undefined && (
        <Fact title={t('orcid.label')}>
          <Orcid
            orcid={contact.orcid}
            dataAttribute={annotationOf(contact).fields?.['orcid']?.dataAttribute}
          />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Supervision({
  role,
  supervisors,
}: {
  role: Supervisor['role'];
  supervisors: Supervisor[];
}) {
  const t = useTranslations('profile');
  const people = supervisors.filter((person) => person.role === role);
  if (people.length === 0) return null;
  return (
    <Fact title={t(`supervision.${role}`)}>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <PersonName person={person} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}
