import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import pageHeader from '@/components/layout/page-header.module.css';
import { PersonRow } from '@/components/person/person-row';
import { PhraseText } from '@/components/text/phrase-text';
import { WorkEntry } from '@/components/works/work-entry';
import type { FoundItem } from '@/lib/content/search/found-items';
import type { FoundSection, Search } from '@/lib/content/search/view';

import { MatchLine } from './match-line';
import { SearchForm } from './search-form';
import styles from './search-page.module.css';

/** The search: its form, and what was found, the likeliest first. */
export function SearchPage({ search }: { search: Search }) {
  const t = useTranslations('search');
  const { action, text, sections, count, correctedText, isPartial } = search;
  return (
    <div className={styles.page}>
      <header className={pageHeader.pageHeader}>
        <h1>{t('title')}</h1>
        <SearchForm action={action} text={text} />
        {text === undefined ? (
          <p className="caption">{t('hint')}</p>
        ) : (
          <p className="caption">{t('count', { count })}</p>
        )}
      </header>
      {text !== undefined && count === 0 && (
        <p className={emptyState.emptyState}>
          {t('nothing', { text })} {t('nothingHint')}
        </p>
      )}
      {text !== undefined && correctedText !== undefined && (
        <p className={styles.partial}>{t('corrected', { text, corrected: correctedText })}</p>
      )}
      {text !== undefined && isPartial && count > 0 && (
        <p className={styles.partial}>{t('partial', { text })}</p>
      )}
      {sections.map((section) => (
        <Section key={section.type} section={section} />
      ))}
    </div>
  );
}

function Section({ section: { type, items, count, allHref } }: { section: FoundSection }) {
  const t = useTranslations('search');
  return (
    <section className={styles.section}>
      <h2>
        {t(`section.${type}`)} <span className="caption">{count}</span>
      </h2>
      <ol className={type === 'person' ? styles.people : styles.items}>
        {items.map((item) => (
          <li key={keyOf(item)}>
            <Item item={item} />
          </li>
        ))}
      </ol>
      {allHref !== undefined && (
        <p>
          <a href={allHref} rel="nofollow">
            {t('more', { count })}
          </a>
        </p>
      )}
    </section>
  );
}

function keyOf(item: FoundItem): string {
  return item.type === 'work' ? item.work.id : item.type === 'person' ? item.person.id : item.id;
}

function Item({ item }: { item: FoundItem }) {
  switch (item.type) {
    case 'person':
      return (
        <>
          <PersonRow person={item.person} />
          {item.match && <MatchLine match={item.match} />}
        </>
      );
    case 'work':
      return (
        <>
          <WorkEntry work={item.work} level={3} isCompact />
          {item.match && <MatchLine match={item.match} />}
        </>
      );
    default:
      return (
        <article className={styles.subject}>
          <h3>
            <a href={item.href}>
              <PhraseText phrase={item.name} />
            </a>
          </h3>
          {item.description && (
            <p>
              <PhraseText phrase={item.description} />
            </p>
          )}
        </article>
      );
  }
}
