import { useTranslations } from 'next-intl';

import type { WorksList } from '@/lib/content/work/works-list';

import styles from './works-search.module.css';

interface Props extends WorksList {
  /** Years to choose from, the newest first. */
  years?: readonly number[];
  count: number;
}

/** For a long list of works: a search in it, and the way to the list with every filter. */
export function WorksSearch({ action, kept, years = [], allHref, count }: Props) {
  const t = useTranslations('works');
  return (
    <form className={styles.search} role="search" aria-label={t('searchLabel')} action={action}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="q"
        aria-label={t('searchLabel')}
        placeholder={t('searchLabel')}
        maxLength={200}
      />
      {years.length > 1 && (
        <select name="year" aria-label={t('year')} defaultValue="">
          <option value="">{t('everyYear')}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      )}
      <button type="submit">{t('search')}</button>
      <a href={allHref}>{t('all', { count })}</a>
    </form>
  );
}
