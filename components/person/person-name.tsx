import { Name } from '@/components/text/name';
import type { PersonLink } from '@/lib/content/person/view';

import styles from './person-name.module.css';

/**
 * A name, linked when there is a page for it. Links to people outside the institute are muted and have
 * a dotted underline, so that the members stand out in a list of names.
 */
export function PersonName({ person }: { person: PersonLink }) {
  const name = <Name of={person} />;
  if (person.href === undefined) return name;
  return (
    <a href={person.href} className={person.kind === 'coauthor' ? styles.coauthor : undefined}>
      {name}
    </a>
  );
}
