import type { PersonCard as PersonCardView } from '@/lib/content/person/card-view';

import styles from './people-section.module.css';
import { PersonCard } from './person-card';

/** People under a title; nothing when there are none. */
export function PeopleSection({ title, people }: { title: string; people: PersonCardView[] }) {
  if (people.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonCard person={person} />
          </li>
        ))}
      </ul>
    </section>
  );
}
