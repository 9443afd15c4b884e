import { useTranslations } from 'next-intl';

import type { FilterChoice, FilterForm as FilterFormView } from '@/lib/content/list/filters';

import styles from './filter-form.module.css';

interface Props<Name extends string> {
  form: FilterFormView<Name>;
  /** What is typed into the first field. */
  textLabel: string;
  labelOf(name: Name): string;
  /** The name of a choice. */
  choiceName(name: Name, choice: FilterChoice): string;
  /** Parameters that the list has and the form does not offer. */
  kept?: Readonly<Record<string, string>>;
}

/**
 * What a list is filtered by, as one form that works without scripts: its fields become the parameters of the
 * address. On a phone it is folded.
 */
export function FilterForm<Name extends string>(props: Props<Name>) {
  const { form, textLabel, labelOf, choiceName, kept = {} } = props;
  const t = useTranslations('filters');
  return (
    <details className={styles.filters}>
      <summary>{t('active', { count: form.active.length })}</summary>
      <form className={styles.form} role="search" aria-label={t('submit')} action={form.action}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          {textLabel}
          <input type="search" name="q" defaultValue={form.text} maxLength={200} />
        </label>
        {form.filters.map(
          ({ name, choices }) =>
            choices.length > 0 && (
              <label key={name}>
                {labelOf(name)}
                <select
                  name={name}
                  defaultValue={choices.find(({ isChosen }) => isChosen)?.value ?? ''}
                >
                  <option value="">{t('any')}</option>
                  {choices.map((choice) => (
                    <option key={choice.value} value={choice.value} lang={choice.name?.lang}>
                      {t('option', { name: choiceName(name, choice), count: choice.count })}
                    </option>
                  ))}
                </select>
              </label>
            ),
        )}
        <button type="submit">{t('submit')}</button>
      </form>
    </details>
  );
}
