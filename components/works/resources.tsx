import { useTranslations } from 'next-intl';

import linkStyles from '@/components/text/links.module.css';
import { annotationOf } from '@/lib/content/annotation';
import type { Work } from '@/lib/content/work/view';

import detailsRow from './details-row.module.css';
import styles from './resources.module.css';

/** The resources of a work: code, data, video and slides. */
export function Resources({ resources }: { resources: Work['resources'] }) {
  const t = useTranslations('works');
  if (resources.length === 0) return null;
  return (
    <div className={`${detailsRow.row} ${styles.resources}`}>
      <span className={detailsRow.label}>{t('resources')}</span>{' '}
      <ul className={linkStyles.links}>
        {resources.map((resource) => (
          <li key={resource.kind}>
            <a href={resource.href} data-sanity={annotationOf(resource).dataAttribute}>
              {t(`resource.${resource.kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
