import { useTranslations } from 'next-intl';

import styles from './status.module.css';

/** What a visitor reads at a former address when the browser does not follow the redirect. */
export function Moved({ href }: { href: string }) {
  const t = useTranslations('moved');
  return (
    <section className={styles.message}>
      <h1>{t('title')}</h1>
      <p>
        <a href={href}>{t('follow')}</a>
      </p>
    </section>
  );
}
