import type { PersonCard } from '@/lib/content/person/card-view';

import styles from './people-section.module.css';
import { Card } from './person-card';

/** People under a title; nothing when there is nobody. */
export function PeopleSection({ title, people }: { title: string; people: PersonCard[] }) {
  if (people.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <Card person={person} />
          </li>
        ))}
      </ul>
    </section>
  );
}
