import { useTranslations } from 'next-intl';

import { PortraitImage } from '@/components/person/portrait-image';
import { Standing } from '@/components/person/standing';
import { TopicList } from '@/components/person/topic-list';
import { Name } from '@/components/text/name';
import type { PersonCard } from '@/lib/content/views';

/** One person in the directory. The name is the link; its area covers the whole card. */
export function Card({ person }: { person: PersonCard }) {
  const t = useTranslations('directory');
  return (
    <article className="card">
      <h3>
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
      <Standing
        className="standing"
        position={person.position}
        institutions={person.institutions}
      />
      <TopicList topics={person.topics} label={t('topics')} />
    </article>
  );
}
