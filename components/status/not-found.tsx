import { useTranslations } from 'next-intl';

import styles from './status.module.css';

/** What a visitor reads at an address without a page. */
export function NotFound({ homeHref }: { homeHref: string }) {
  const t = useTranslations('notFound');
  return (
    <div className={styles.message}>
      <p className={styles.code} aria-hidden="true">
        404
      </p>
      <h1>{t('title')}</h1>
      <p>{t('explanation')}</p>
      <p>
        <a href={homeHref}>{t('home')}</a>
      </p>
    </div>
  );
}
