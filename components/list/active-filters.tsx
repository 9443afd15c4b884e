import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { ActiveFilter } from '@/lib/content/list/filters';

import styles from './active-filters.module.css';

interface Props<Name extends string> {
  active: readonly ActiveFilter<Name>[];
  /** The words around the name of a filter, with that name as a link: "sur <link></link>". */
  phrase(name: Name, link: () => ReactNode): ReactNode;
  /** The name of what the list is filtered by. */
  valueName(filter: ActiveFilter<Name>): ReactNode;
  children: ReactNode;
}

/** What a list has left, as a sentence in which each filter is a link that takes it away. */
export function ActiveFilters<Name extends string>(props: Props<Name>) {
  const { active, phrase, valueName, children } = props;
  const t = useTranslations('filters');
  return (
    <p className={styles.sentence}>
      {children}
      {active.map((filter) => (
        <span key={filter.name}>
          {' '}
          {phrase(filter.name, () => (
            <a className={styles.filter} href={filter.hrefWithout} rel="nofollow">
              {valueName(filter)}
              <span className="visually-hidden"> ({t('remove')})</span>
            </a>
          ))}
        </span>
      ))}
    </p>
  );
}
