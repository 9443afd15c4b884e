import { useTranslations } from 'next-intl';

import emptyState from '@/components/layout/empty-state.module.css';
import pageHeader from '@/components/layout/page-header.module.css';
import type { Directory } from '@/lib/content/directory/view';
import type { PersonCard } from '@/lib/content/person/card-view';

import styles from './directory-page.module.css';
import { Card } from './person-card';

/** Everyone: those who are here, then those who were. */
export function DirectoryPage({ directory }: { directory: Directory }) {
  const t = useTranslations('directory');
  const { current, alumni } = directory;
  const count = current.length + alumni.length;
  return (
    <div className={styles.directory}>
      <header className={pageHeader.pageHeader}>
        <h1>{t('title')}</h1>
        {count > 0 && <p className="caption">{t('count', { count })}</p>}
      </header>
      {count === 0 && <p className={emptyState.emptyState}>{t('empty')}</p>}
      <People title={t('current')} people={current} />
      <People title={t('alumni')} people={alumni} />
    </div>
  );
}

function People({ title, people }: { title: string; people: PersonCard[] }) {
  if (people.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <Card person={person} />
          </li>
        ))}
      </ul>
    </section>
  );
}
