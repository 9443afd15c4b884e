import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';

/** Of a list whose filters leave nothing: the way back to all of it. */
export function NothingLeft({ text, allHref }: { text: string; allHref: string }) {
  const t = useTranslations('filters');
  return (
    <p className={emptyState.emptyState}>
      {text} <a href={allHref}>{t('clear')}</a>
    </p>
  );
}
