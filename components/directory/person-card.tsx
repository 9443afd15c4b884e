import { useTranslations } from 'next-intl';

import { PortraitImage } from '@/components/person/portrait-image';
import { Affiliation } from '@/components/person/affiliation';
import { TopicList } from '@/components/person/topic-list';
import { Name } from '@/components/text/name';
import type { PersonCard } from '@/lib/content/person/card-view';

import styles from './person-card.module.css';

/** One person in the directory. The name is the link; its area covers the whole card. */
export function Card({ person }: { person: PersonCard }) {
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
        beside={person.name}
        sizes="calc(62px + 2.3vw)"
        lazy
      />
      <Affiliation
        className={styles.affiliation}
        position={person.position}
        institutions={person.institutions}
      />
      <TopicList topics={person.topics} label={t('topics')} />
    </article>
  );
}
