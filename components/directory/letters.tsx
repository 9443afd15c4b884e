import { useTranslations } from 'next-intl';

import type { Letter } from '@/lib/content/directory/view';

import styles from './letters.module.css';

/** The alphabet: each letter leads to the people whose family name begins with it. Nothing for a short list. */
export function Letters({ letters }: { letters: readonly Letter[] }) {
  const t = useTranslations('directory');
  if (letters.length === 0) return null;
  return (
    <nav className={styles.letters} aria-label={t('letters')}>
      <ul>
        {letters.map(({ letter, href, isChosen }) => (
          <li key={letter}>
            {href === undefined ? (
              <span className="muted">{letter.toUpperCase()}</span>
            ) : (
              <a href={href} rel="nofollow" aria-current={isChosen ? 'true' : undefined}>
                {letter.toUpperCase()}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
