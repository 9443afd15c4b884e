import { useTranslations } from 'next-intl';

import filterForm from '@/components/list/filter-form.module.css';
import { PhraseText } from '@/components/text/phrase-text';
import type { PeopleFilterName } from '@/lib/content/directory/view';
import type { Filter, FilterForm } from '@/lib/content/list/filters';

import { choiceName } from './choice-name';
import styles from './directory-filters.module.css';

/** So many choices of a filter are in sight. */
const inSight = 8;

/** What the directory is filtered by: a field for a name, and the choices of each filter as links with counts. */
export function DirectoryFilters({ form }: { form: FilterForm<PeopleFilterName, 'letter'> }) {
  const t = useTranslations('filters');
  return (
    <details className={filterForm.filters}>
      <summary>{t('active', { count: form.active.length })}</summary>
      <form className={filterForm.form} role="search" aria-label={t('submit')} action={form.action}>
        {form.active.map(
          ({ name, value }) =>
            name !== 'q' && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <label>
          {t('name')}
          <input type="search" name="q" defaultValue={form.text} maxLength={200} />
        </label>
        <button type="submit">{t('submit')}</button>
      </form>
      {form.filters.map((filter) => (
        <Choices key={filter.name} filter={filter} />
      ))}
    </details>
  );
}

function Choices({ filter: { name, choices } }: { filter: Filter<PeopleFilterName> }) {
  const t = useTranslations('filters');
  const roles = useTranslations('person.role');
  const statuses = useTranslations('directory');
  const items = choices.map(({ value, name: named, count, href, isChosen }) => (
    <li key={value}>
      <a href={href} rel="nofollow" aria-current={isChosen ? 'true' : undefined}>
        {named ? <PhraseText phrase={named} /> : choiceName(name, value, { roles, statuses })}
      </a>{' '}
      <span className="caption">{count}</span>
    </li>
  ));
  return (
    <section className={styles.choices}>
      <h2>{t(`fields.${name}`)}</h2>
      <ul>{items.slice(0, inSight)}</ul>
      {items.length > inSight && (
        <details>
          <summary>{t('others', { count: items.length - inSight })}</summary>
          <ul>{items.slice(inSight)}</ul>
        </details>
      )}
    </section>
  );
}
