import { useTranslations } from 'next-intl';

import type { Work } from '@/lib/content/work/view';

import styles from './authors-legend.module.css';

/** What the two kinds of underlined names mean; nothing where there is one kind only. */
export function AuthorsLegend({ works }: { works: Work[] }) {
  const t = useTranslations('works');
  const hasBothKinds = (['member', 'coauthor'] as const).every((kind) =>
    works.some(({ authors }) =>
      authors.some((author) => author.kind === kind && author.href !== undefined && !author.self),
    ),
  );
  if (!hasBothKinds) return null;
  return <p className={styles.legend}>{t('legend')}</p>;
}
