import { useTranslations } from 'next-intl';

import { Tex } from '@/components/text/tex';
import { annotationOf } from '@/lib/content/annotation';
import type { FeaturedWork } from '@/lib/content/profile/view';

import styles from './featured-works.module.css';
import { workAnchor } from './work-anchor';

/** Selected works; each links to its entry in the list of all works. */
export function FeaturedWorks({ works }: { works: FeaturedWork[] }) {
  const t = useTranslations('works');
  if (works.length === 0) return null;
  return (
    <section className={styles.featured}>
      <h2>{t('featured')}</h2>
      <ul>
        {works.map((work) => (
          <li key={work.id}>
            <Title work={work} /> <span className={styles.venue}>{work.versions[0]?.venue}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Title({ work }: { work: FeaturedWork }) {
  const title = <Tex phrase={work.title} />;
  if (annotationOf(work.title).placeholder === 'work') return title;
  return <a href={`#${encodeURIComponent(workAnchor(work))}`}>{title}</a>;
}
