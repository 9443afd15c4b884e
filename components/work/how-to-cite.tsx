import { useTranslations } from 'next-intl';

import { TexRuns } from '@/components/text/tex';
import { WorksFormats } from '@/components/works/works-formats';
import { citeAnchor } from '@/lib/citations/work-links';
import type { WorkCitation } from '@/lib/content/work/citation-view';

import styles from './how-to-cite.module.css';

/** The work as an entry of a bibliography. One click selects each text, by style alone. */
export function HowToCite({ citation }: { citation: WorkCitation }) {
  const t = useTranslations('formats');
  return (
    <section id={citeAnchor} className={styles.cite}>
      <h2>{t('cite')}</h2>
      <dl>
        {citation.styles.map(({ style, runs }) => (
          <div key={style}>
            <dt>{t(`styles.${style}`)}</dt>
            <dd lang={citation.lang} dir="auto">
              {runs.map(({ text, isItalic }, index) => {
                const run = <TexRuns key={index} text={text} />;
                return isItalic ? <i key={index}>{run}</i> : run;
              })}
            </dd>
          </div>
        ))}
        {citation.bibtex !== undefined && (
          <div className={styles.source}>
            <dt>{t('names.bib')}</dt>
            <dd>
              <pre dir="ltr">{citation.bibtex}</pre>
            </dd>
          </div>
        )}
      </dl>
      <WorksFormats formats={citation.formats} />
    </section>
  );
}
