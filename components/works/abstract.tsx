import { useTranslations } from 'next-intl';

import { Tex, TexRuns } from '@/components/text/tex';
import { annotationOf } from '@/lib/content/annotation';
import type { Phrase } from '@/lib/content/localised-text/view';

import styles from './abstract.module.css';

/**
 * The whole abstract, in a native disclosure (`<details>`). Its accessible name contains the title of
 * the work, because a page has many of them (WCAG 2.4.9), and begins with the visible text (2.5.3).
 */
export function Abstract({ title, abstract }: { title: Phrase; abstract: Phrase }) {
  const t = useTranslations('works');
  return (
    <details className={styles.abstract}>
      <summary>
        {t('more')}{' '}
        <span className="visually-hidden">
          {t('abstractOf')} <Tex phrase={title} />
        </span>
      </summary>
      <p lang={abstract.lang} dir="auto" data-sanity={annotationOf(abstract).dataAttribute}>
        <TexRuns text={abstract.text} />
      </p>
    </details>
  );
}
