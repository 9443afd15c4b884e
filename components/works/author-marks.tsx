import { useTranslations } from 'next-intl';

import type { Author } from '@/lib/content/views';

/** What the marks beside the names mean, where there are any. */
export function AuthorMarks({ authors }: { authors: Author[] }) {
  const t = useTranslations('works');
  const marks = [
    authors.some((author) => author.equalContribution) && `* ${t('equalContribution')}`,
    authors.some((author) => author.corresponding) && `† ${t('corresponding')}`,
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return <p className="marks">{marks.join(' · ')}</p>;
}
