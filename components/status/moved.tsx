import { useTranslations } from 'next-intl';

import styles from './status.module.css';

/** What is read at a former address by whoever does not follow the redirect. */
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
