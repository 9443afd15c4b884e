import { useTranslations } from 'next-intl';

import { PersonName } from '@/components/person/person-name';
import type { Author } from '@/lib/content/views';

/** Every author in the order of the paper, however many there are. */
export function Authors({ authors }: { authors: Author[] }) {
  const t = useTranslations('works');
  if (authors.length === 0) return null;
  const isLast = (index: number) => index === authors.length - 1;
  return (
    <>
      <ol className="authors" aria-label={t('authors')}>
        {authors.map((author, index) => (
          // The same name may stand twice on a paper: only the place tells the two apart.
          <li key={index} className={author.self ? undefined : author.kind}>
            <AuthorName author={author} />
            {author.equalContribution && '*'}
            {author.corresponding && '†'}
            {!isLast(index) && ', '}
          </li>
        ))}
      </ol>
      <Marks authors={authors} />
    </>
  );
}

/** The reader is already on this person's page: their own name is marked, not linked. */
function AuthorName({ author }: { author: Author }) {
  if (!author.self) return <PersonName person={author} />;
  return (
    <strong>
      <bdi>{author.name}</bdi>
    </strong>
  );
}

/** What the marks beside the names mean, where there are any. */
function Marks({ authors }: { authors: Author[] }) {
  const t = useTranslations('works');
  const marks = [
    authors.some((author) => author.equalContribution) && `* ${t('equalContribution')}`,
    authors.some((author) => author.corresponding) && `† ${t('corresponding')}`,
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return <p className="marks">{marks.join(' · ')}</p>;
}
