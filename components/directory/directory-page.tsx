import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import pageHeader from '@/components/layout/page-header.module.css';
import { ActiveFilters } from '@/components/list/active-filters';
import listPage from '@/components/list/list-page.module.css';
import { NothingLeft } from '@/components/list/nothing-left';
import { Pagination } from '@/components/list/pagination';
import { PeopleSection } from '@/components/person/people-section';
import { PersonRow } from '@/components/person/person-row';
import { PhraseText } from '@/components/text/phrase-text';
import type { Directory } from '@/lib/content/directory/view';

import { choiceName } from './choice-name';
import { DirectoryFilters } from './directory-filters';
import styles from './directory-page.module.css';
import { Letters } from './letters';

/** Everyone at the institute, with filters: cards, or rows when they are many. */
export function DirectoryPage({ directory }: { directory: Directory }) {
  const t = useTranslations('directory');
  const roles = useTranslations('person.role');
  const { layout, current, alumni, count, form, letters, pagination } = directory;
  const isFiltered = form.active.length > 0;
  const isEmpty = current.length + alumni.length === 0;
  return (
    <div className={isEmpty && !isFiltered ? undefined : listPage.page}>
      <header className={pageHeader.pageHeader}>
        <h1>{t('title')}</h1>
        {isFiltered ? (
          <ActiveFilters
            active={form.active}
            phrase={(name, link) => t.rich(`filter.${name}`, { link })}
            valueName={({ name, value, valueName }) =>
              valueName ? (
                <PhraseText phrase={valueName} />
              ) : (
                <bdi>{choiceName(name, value, { roles, statuses: t })}</bdi>
              )
            }
          >
            {t('count', { count })}
          </ActiveFilters>
        ) : (
          count > 0 && <p className="caption">{t('count', { count })}</p>
        )}
      </header>
      {isEmpty && !isFiltered ? (
        <p className={emptyState.emptyState}>{t('empty')}</p>
      ) : (
        <>
          <div className={listPage.filters}>
            <DirectoryFilters form={form} />
          </div>
          <div className={listPage.list}>
            <Letters letters={letters} />
            {isEmpty && <NothingLeft text={t('nothing')} allHref={form.action} />}
            {layout === 'rows' ? (
              <section>
                <h2 className="visually-hidden">{t('people')}</h2>
                <ol className={styles.rows}>
                  {[...current, ...alumni].map((person) => (
                    <li key={person.id}>
                      <PersonRow person={person} />
                    </li>
                  ))}
                </ol>
              </section>
            ) : (
              <>
                <PeopleSection title={t('current')} people={current} />
                <PeopleSection title={t('alumni')} people={alumni} />
              </>
            )}
            {pagination && <Pagination pagination={pagination} />}
          </div>
        </>
      )}
    </div>
  );
}
