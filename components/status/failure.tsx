import { createTranslator } from 'next-intl';

import linkStyles from '@/components/text/links.module.css';
import type { Language } from '@/lib/i18n/languages';
import { messagesOf } from '@/lib/i18n/messages';

import styles from './status.module.css';

/**
 * What a visitor reads when a page cannot be made, in both languages: one file answers for every
 * address, and nothing in it depends on the CMS.
 */
export function Failure({ frHref, enHref }: { frHref: string; enHref: string }) {
  return (
    <main className={styles.bare}>
      <Explanation language="fr" homeHref={frHref} />
      <Explanation language="en" homeHref={enHref} />
    </main>
  );
}

/** The same in one language. */
export function Explanation({ language, homeHref }: { language: Language; homeHref: string }) {
  const t = createTranslator({
    locale: language,
    messages: messagesOf(language),
    namespace: 'failure',
  });
  return (
    <section className={styles.message} lang={language}>
      <h1>{t('title')}</h1>
      <p>{t('explanation')}</p>
      <p className={linkStyles.links}>
        {/* An empty address is the one that failed, whatever it was. */}
        <a href="">{t('reload')}</a>{' '}
        <a href={homeHref} hrefLang={language}>
          {t('home')}
        </a>
      </p>
    </section>
  );
}
