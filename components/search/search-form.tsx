import { useTranslations } from 'next-intl';

import styles from './search-form.module.css';

interface Props {
  action: string;
  text?: string | undefined;
}

/** What a visitor looks for, in one large field. */
export function SearchForm({ action, text = '' }: Props) {
  const t = useTranslations('search');
  return (
    <form className={styles.form} role="search" action={action}>
      <input
        type="search"
        name="q"
        aria-label={t('label')}
        defaultValue={text}
        maxLength={200}
        required
      />
      <button type="submit">{t('submit')}</button>
    </form>
  );
}
