import { useTranslations } from 'next-intl';

import { Tex, TexRuns } from '@/components/text/tex';
import { annotationOf } from '@/lib/content/annotation';
import type { Phrase } from '@/lib/content/localised-text/view';

import styles from './abstract.module.css';

/** As long as it fits into three lines on a phone, nothing is folded. */
const shortLength = 130;

/**
 * The whole abstract. Of a longer one, a native disclosure (`<details>`) shows the first three lines and
 * folds the rest. Its accessible name contains the title of the work, because a page has many of them
 * (WCAG 2.4.9), and begins with the visible text (2.5.3).
 */
export function Abstract({ title, abstract }: { title: Phrase; abstract: Phrase }) {
  const t = useTranslations('works');
  const text = (
    <p lang={abstract.lang} dir="auto" data-sanity={annotationOf(abstract).dataAttribute}>
      <TexRuns text={abstract.text} />
    </p>
  );
  if (abstract.text.length <= shortLength) return <div className={styles.abstract}>{text}</div>;
  return (
    <details className={`${styles.abstract} ${styles.folded}`}>
      <summary>
        <span className={styles.more}>{t('more')}</span>
        <span className={styles.less}>{t('less')}</span>{' '}
        <span className="visually-hidden">
          {t('abstractOf')} <Tex phrase={title} />
        </span>
      </summary>
      {text}
    </details>
  );
}
