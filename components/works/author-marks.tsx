import { useTranslations } from 'next-intl';

import { marksLegend } from '@/lib/citations/entry-parts';
import type { Author } from '@/lib/content/work/author-view';

import styles from './author-marks.module.css';

/** The legend of the marks after the names; nothing when there are none. */
export function AuthorMarks({ authors }: { authors: Author[] }) {
  const legend = marksLegend(authors, useTranslations('works'));
  return legend === undefined ? null : <p className={styles.marks}>{legend}</p>;
}
