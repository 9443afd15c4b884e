import { Name } from '@/components/text/name';
import { annotationOf } from '@/lib/content/annotation';
import type { PersonCard } from '@/lib/content/person/card-view';

import { Affiliation } from './affiliation';
import styles from './person-row.module.css';
import { PortraitImage } from './portrait-image';

/** A name in which the part by which the list is sorted stands out. */
function FiledName({ person }: { person: PersonCard }) {
  const { name, filedAs } = person;
  const at = name.lastIndexOf(filedAs);
  if (filedAs === '' || annotationOf(person).placeholder) return <Name of={person} />;
  return (
    <bdi data-sanity={annotationOf(person).dataAttribute}>
      {name.slice(0, at)}
      <b>{filedAs}</b>
      {name.slice(at + filedAs.length)}
    </bdi>
  );
}

/** One person in a line of a long list. The name is a link whose area covers the line. */
export function PersonRow({ person }: { person: PersonCard }) {
  return (
    <article className={styles.row}>
      <PortraitImage
        portrait={person.portrait}
        initials={person.initials}
        adjacentName={person.name}
        sizes="40px"
        lazy
      />
      <h3 className={styles.name}>
        <a href={person.href}>
          <FiledName person={person} />
        </a>
      </h3>
      <Affiliation
        className={styles.affiliation}
        role={person.role}
        position={person.position}
        institutions={person.institutions}
      />
    </article>
  );
}
