import { useTranslations } from 'next-intl';

import { Tex } from '@/components/text/tex';
import type { Work } from '@/lib/content/views';

import { workAnchor } from './work-anchor';

/** The works to begin with; each leads to its entry in the list below. */
export function Featured({ works }: { works: Work[] }) {
  const t = useTranslations('works');
  if (works.length === 0) return null;
  return (
    <section className="featured">
      <h2>{t('featured')}</h2>
      <ul>
        {works.map((work) => (
          <li key={work.id}>
            <a href={`#${encodeURIComponent(workAnchor(work))}`}>
              <Tex phrase={work.title} />
            </a>{' '}
            <span className="quiet">{work.versions[0]?.venue}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
