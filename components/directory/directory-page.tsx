import { useTranslations } from 'next-intl';

import type { Directory, PersonCard } from '@/lib/content/views';

import { Card } from './person-card';

/** Everyone: those who are here, then those who were. */
export function DirectoryPage({ directory }: { directory: Directory }) {
  const t = useTranslations('directory');
  const { current, alumni } = directory;
  const count = current.length + alumni.length;
  return (
    <div className="directory">
      <header className="page-head">
        <h1>{t('title')}</h1>
        {count > 0 && <p className="count">{t('count', { count })}</p>}
      </header>
      {count === 0 && <p className="empty">{t('empty')}</p>}
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
      <ul className="people">
        {people.map((person) => (
          <li key={person.id}>
            <Card person={person} />
          </li>
        ))}
      </ul>
    </section>
  );
}
