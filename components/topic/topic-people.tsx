import { useTranslations } from 'next-intl';

import peopleSection from '@/components/person/people-section.module.css';
import { PersonCard } from '@/components/person/person-card';
import type { PersonCard as PersonCardView } from '@/lib/content/person/card-view';

import styles from './topic-people.module.css';

/** So many people come before the works on a phone; on a desk, where the works are beside them, all. */
const shownOnPhone = 5;

/** Small cards of people. On a narrow screen a native disclosure (`<details>`) folds most of a long list. */
export function TopicPeople({ people }: { people: PersonCardView[] }) {
  const t = useTranslations('topic');
  const folded = people.slice(shownOnPhone);
  if (people.length === 0) return null;
  return (
    <>
      <Cards people={people.slice(0, shownOnPhone)} />
      {folded.length > 0 && (
        <details className={styles.folded}>
          <summary>{t('otherPeople', { count: folded.length })}</summary>
          <Cards people={folded} />
        </details>
      )}
    </>
  );
}

function Cards({ people }: { people: PersonCardView[] }) {
  return (
    <ul className={`${peopleSection.people} ${styles.cards}`}>
      {people.map((person) => (
        <li key={person.id}>
          <PersonCard person={person} />
        </li>
      ))}
    </ul>
  );
}
