import { createTranslator } from 'next-intl';

import linkStyles from '@/components/text/links.module.css';
import type { Language } from '@/lib/i18n/languages';
import { messagesOf } from '@/lib/i18n/messages';

import styles from './status.module.css';

/**
 * What a visitor reads when a page failed to render, in both languages: Next prerenders it once for
 * all addresses. Nothing in it depends on the CMS.
 */
export function Failure({ frHref, enHref }: { frHref: string; enHref: string }) {
  return (
    <main className={styles.bare}>
      <FailureMessage language="fr" homeHref={frHref} />
      <FailureMessage language="en" homeHref={enHref} />
    </main>
  );
}

/** The same message in one language. */
export function FailureMessage({
  language,
  homeHref,
  reason = 'error',
}: {
  language: Language;
  homeHref: string;
  /** `busy`: more was asked for at once than the site can do. */
  reason?: 'error' | 'busy';
}) {
  const t = createTranslator({
    locale: language,
    messages: messagesOf(language),
    namespace: 'failure',
  });
  return (
    <section className={styles.message} lang={language}>
      <h1>{t('title')}</h1>
      <p>{reason === 'busy' ? t('busy') : t('explanation')}</p>
      <p className={linkStyles.links}>
        {/* An empty address is that of the page that failed. */}
        <a href="">{t('reload')}</a>{' '}
        <a href={homeHref} hrefLang={language}>
          {t('home')}
        </a>
      </p>
    </section>
  );
}
