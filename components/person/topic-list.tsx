import { PhraseText } from '@/components/text/phrase-text';
import type { TopicLink } from '@/lib/content/topic/view';

import styles from './topic-list.module.css';

/** Research topics, each linked when it has a page. */
export function TopicList({ topics, label }: { topics: TopicLink[]; label?: string }) {
  if (topics.length === 0) return null;
  return (
    <ul className={styles.topics} aria-label={label}>
      {topics.map((topic) => (
        <li key={topic.id}>
          {topic.href === undefined ? (
            <PhraseText phrase={topic.name} />
          ) : (
            <a href={topic.href}>
              <PhraseText phrase={topic.name} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
