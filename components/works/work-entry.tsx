import { useTranslations } from 'next-intl';

import { ValidationIssues } from '@/components/preview/validation-issues';
import { PhraseText } from '@/components/text/phrase-text';
import { Tex } from '@/components/text/tex';
import type { Work } from '@/lib/content/work/view';

import { Abstract } from './abstract';
import { Authors } from './authors';
import { VersionLine } from './version-line';
import { Coins } from './coins';
import { workAnchor } from './work-anchor';
import styles from './work-entry.module.css';
import { WorkLinks } from './work-links';

interface Props {
  work: Work;
  /** Without the abstract, which is on the page of the work. */
  isCompact?: boolean;
  /** The level of the heading. */
  level?: 3 | 4;
}

/** One work in a list: its authors, its versions, its links and its abstract. */
export function WorkEntry({ work, isCompact = false, level = 4 }: Props) {
  const t = useTranslations('works');
  const Heading = `h${level}` as const;
  const title = <Tex phrase={work.title} />;
  return (
    <article className={`${styles.work} ${isCompact ? styles.compact : ''}`} id={workAnchor(work)}>
      <Heading className={styles.title}>
        {work.href === undefined ? title : <a href={work.href}>{title}</a>}
      </Heading>
      {work.translatedTitle && (
        <p className={styles.translatedTitle}>
          <Tex phrase={work.translatedTitle} />
        </p>
      )}
      <Authors authors={work.authors} />
      <VersionLine versions={work.versions} />
      {work.award && (
        <p className={styles.award}>
          {t('award')} <PhraseText phrase={work.award} />
        </p>
      )}
      <WorkLinks work={work} isInList />
      <ValidationIssues of={work} />
      <Coins work={work} />
      {work.abstract && !isCompact && <Abstract title={work.title} abstract={work.abstract} />}
    </article>
  );
}
