import { useTranslations } from 'next-intl';

import { Tex } from '@/components/text/tex';
import { VersionLine } from '@/components/works/version-line';
import type { RelatedWork } from '@/lib/content/work/page-view';

import styles from './related-works.module.css';

/** Other works by the same members; nothing when there are none. */
export function RelatedWorks({ works }: { works: RelatedWork[] }) {
  const t = useTranslations('work');
  if (works.length === 0) return null;
  return (
    <section>
      <h2>{t('related')}</h2>
      <ul className={styles.works}>
        {works.map((work) => (
          <li key={work.id}>
            <a href={work.href}>
              <Tex phrase={work.title} />
            </a>
            {work.translatedTitle && (
              <p className={styles.translatedTitle}>
                <Tex phrase={work.translatedTitle} />
              </p>
            )}
            <VersionLine versions={work.version ? [work.version] : []} />
          </li>
        ))}
      </ul>
    </section>
  );
}
