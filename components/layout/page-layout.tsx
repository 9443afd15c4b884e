// The layout of the app imports these too. Only with both imports does Next put them and the styles of
// the components into one style sheet.
import './globals.css';
import '@/components/type/typeface';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { PhraseText } from '@/components/text/phrase-text';
import type { Site } from '@/lib/content/site/view';
import { formatPartialDate } from '@/lib/dates/partial-date';
import { otherLanguage } from '@/lib/i18n/languages';
import type { LayoutAddresses } from '@/lib/pages/layout-addresses';

import styles from './page-layout.module.css';

/** What only paper shows: the address of the page, and the day of its content (`YYYY-MM-DD`). */
export interface Printed {
  readonly address: string;
  readonly day: string;
}

interface Props extends LayoutAddresses {
  site: Site;
  /** At the foot. */
  printed?: Printed;
  children: ReactNode;
}

/** The header and footer of every page, with links to its content, to the index pages and to the other language. */
export function PageLayout({ site, printed, children, ...addresses }: Props) {
  const { language, homeHref, alternateHref, sections, searchHref, parent } = addresses;
  const t = useTranslations('layout');
  const other = otherLanguage(language);
  return (
    <>
      <a className={styles.skipLink} href="#content">
        {t('skip')}
      </a>
      <header className={styles.header}>
        <a className={styles.siteName} href={homeHref}>
          <PhraseText phrase={site.name} />
        </a>
        {site.tagline && (
          <p className={styles.tagline}>
            <PhraseText phrase={site.tagline} />
          </p>
        )}
        <nav aria-label={t('navigation')}>
          <ul>
            {sections.map(({ page, href, isCurrent }) => (
              <li key={page}>
                <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                  {t(`sections.${page}`)}
                </a>
              </li>
            ))}
            {site.navigation.map((link) => (
              <li key={link.key}>
                <a href={link.href}>
                  <PhraseText phrase={link.label} />
                </a>
              </li>
            ))}
            {searchHref !== undefined && (
              <li className={styles.searchLink}>
                <a href={searchHref}>{t('sections.search')}</a>
              </li>
            )}
          </ul>
        </nav>
        {searchHref !== undefined && (
          <form
            className={styles.search}
            role="search"
            aria-label={t('sections.search')}
            action={searchHref}
          >
            <input
              type="search"
              name="q"
              aria-label={t('searchLabel')}
              placeholder={t('search')}
              maxLength={200}
              required
            />
          </form>
        )}
        <a
          className={styles.language}
          href={alternateHref}
          hrefLang={other}
          lang={other}
          rel="alternate"
        >
          {t('otherLanguage')}
        </a>
      </header>
      <main id="content" tabIndex={-1}>
        {parent && (
          <p className={styles.parent}>
            <a href={parent.href}>{t(`sections.${parent.page}`)}</a>
          </p>
        )}
        {children}
      </main>
      <footer className={styles.footer}>
        <p>
          <PhraseText phrase={site.footer ?? site.name} />
        </p>
        {printed && (
          <p className={styles.printed}>
            {t('printed', {
              address: printed.address,
              day: formatPartialDate(printed.day, language),
            })}
          </p>
        )}
      </footer>
    </>
  );
}
