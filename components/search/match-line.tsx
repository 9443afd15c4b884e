import { useTranslations } from 'next-intl';

import type { Match } from '@/lib/content/search/found-items';

import styles from './match-line.module.css';

/** Where the words were found that the name or the title does not show. */
export function MatchLine({ match: { field, parts, lang } }: { match: Match }) {
  const t = useTranslations('search');
  return (
    <p className={styles.match}>
      {t(`matched.${field}`)}{' '}
      <bdi lang={lang}>
        {parts.map(({ text, isMatch }, index) =>
          isMatch ? <mark key={index}>{text}</mark> : text,
        )}
      </bdi>
    </p>
  );
}
