import { useTranslations } from 'next-intl';

import { ValidationIssues } from '@/components/preview/validation-issues';
import { PhraseText } from '@/components/text/phrase-text';
import { Tex } from '@/components/text/tex';
import type { Work } from '@/lib/content/work/view';

import { Abstract } from './abstract';
import { Authors } from './authors';
import detailsRow from './details-row.module.css';
import { Resources } from './resources';
import { Versions } from './versions';
import { workAnchor } from './work-anchor';
import styles from './work-entry.module.css';

/** One work: its authors, its versions and its whole abstract. */
export function WorkEntry({ work }: { work: Work }) {
  const t = useTranslations('works');
  return (
    <article className={styles.work} id={workAnchor(work)}>
      <h4>
        <Tex phrase={work.title} />
      </h4>
      {work.translatedTitle && (
        <p className={styles.translatedTitle}>
          <Tex phrase={work.translatedTitle} />
        </p>
      )}
      <Authors authors={work.authors} />
      <div className={styles.details}>
        <Versions versions={work.versions} />
        {work.award && (
          <p className={detailsRow.row}>
            <span className={detailsRow.label}>{t('award')}</span>{' '}
            <PhraseText phrase={work.award} />
          </p>
        )}
        <Resources resources={work.resources} />
      </div>
      <ValidationIssues of={work} />
      {work.abstract && <Abstract title={work.title} abstract={work.abstract} />}
    </article>
  );
}
