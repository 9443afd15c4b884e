import { useTranslations } from 'next-intl';

import { Name } from '@/components/text/name';
import type { PersonCard as PersonCardView } from '@/lib/content/person/card-view';

import { Affiliation } from './affiliation';
import styles from './person-card.module.css';
import { PortraitImage } from './portrait-image';
import { TopicList } from './topic-list';

/** One person in a list. The name is a link whose area covers the whole card. */
export function PersonCard({ person }: { person: PersonCardView }) {
  const t = useTranslations('directory');
  return (
    <article className={styles.card}>
      <h3 className={styles.name}>
        <a href={person.href}>
          <Name of={person} />
        </a>
      </h3>
      <PortraitImage
        portrait={person.portrait}
        initials={person.initials}
        adjacentName={person.name}
        sizes="calc(62px + 2.3vw)"
        lazy
      />
      <Affiliation
        className={styles.affiliation}
        role={person.role}
        position={person.position}
        institutions={person.institutions}
      />
      <TopicList topics={person.topics} label={t('topics')} />
    </article>
  );
}
