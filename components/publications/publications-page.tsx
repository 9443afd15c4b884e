import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import pageHeader from '@/components/layout/page-header.module.css';
import { ActiveFilters } from '@/components/list/active-filters';
import listPage from '@/components/list/list-page.module.css';
import { NothingLeft } from '@/components/list/nothing-left';
import { Pagination } from '@/components/list/pagination';
import { PhraseText } from '@/components/text/phrase-text';
import { WorksByYear } from '@/components/works/works-by-year';
import { WorksFormats } from '@/components/works/works-formats';
import type { Publications } from '@/lib/content/publications/view';

import { useWorkKindName } from './work-kind-name';
import { WorksFilterForm } from './works-filter-form';

/** The works of the institute by year, with filters. */
export function PublicationsPage({ publications }: { publications: Publications }) {
  const t = useTranslations('publications');
  const kindName = useWorkKindName();
  const { years, count, form, pagination } = publications;
  const isFiltered = form.active.length > 0;
  const isEmpty = years.length === 0;
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
              ) : name === 'type' ? (
                kindName(value)
              ) : (
                <bdi>{value}</bdi>
              )
            }
          >
            {t('count', { count })}
          </ActiveFilters>
        ) : (
          <p className="caption">{t('count', { count })}</p>
        )}
      </header>
      {isEmpty && !isFiltered ? (
        <p className={emptyState.emptyState}>{t('empty')}</p>
      ) : (
        <>
          <div className={listPage.filters}>
            <WorksFilterForm form={form} />
          </div>
          <div className={listPage.list}>
            {isEmpty && <NothingLeft text={t('nothing')} allHref={form.action} />}
            <WorksByYear years={years} level={2} isCompact={() => true} />
            {pagination && <Pagination pagination={pagination} />}
            <WorksFormats formats={publications.formats} />
          </div>
        </>
      )}
    </div>
  );
}
