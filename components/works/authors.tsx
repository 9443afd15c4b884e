import { useTranslations } from 'next-intl';

import { authorMarks } from '@/lib/citations/entry-parts';
import type { Author } from '@/lib/content/work/author-view';

import { AuthorMarks } from './author-marks';
import { AuthorName } from './author-name';
import styles from './authors.module.css';

/** Papers of large collaborations have hundreds of authors. Of a longer list, most are folded. */
const longList = 30;
const shownOfLongList = 12;

/** Every author in the order of the paper, however many there are. */
export function Authors({ authors }: { authors: Author[] }) {
  const t = useTranslations('works');
  if (authors.length === 0) return null;
  const shown = authors.length > longList ? shownOfLongList : authors.length;
  const folded = authors.slice(shown);
  const self = folded.find((author) => author.self);
  return (
    <>
      <ol className={styles.authors} aria-label={t('authors')}>
        {items(authors.slice(0, shown), folded.length === 0)}
      </ol>
      {folded.length > 0 && (
        <details>
          <summary>
            {t('otherAuthors', { count: folded.length })}
            {self && (
              <>
                , {t('including')} <AuthorName author={self} />
              </>
            )}
          </summary>
          <ol className={styles.authors} start={shown + 1}>
            {items(folded, true)}
          </ol>
        </details>
      )}
      <AuthorMarks authors={authors} />
    </>
  );
}

/** @param isEnd whether the last of these is the last author of the paper */
function items(authors: Author[], isEnd: boolean) {
  return authors.map((author, index) => (
    // A paper may have the same name twice, so only the index is unique.
    <li
      key={index}
      className={author.kind === 'coauthor' && !author.self ? styles.coauthor : undefined}
    >
      <AuthorName author={author} />
      {authorMarks(author)}
      {!(isEnd && index === authors.length - 1) && ', '}
    </li>
  ));
}
