import { useTranslations } from 'next-intl';

import { PersonName } from '@/components/person/person-name';
import { Missing } from '@/components/preview/missing';
import { Name } from '@/components/text/name';
import { authorName } from '@/lib/citations/entry-parts';
import type { Author } from '@/lib/content/work/author-view';

/** The reader is already on this person's page: their own name is marked, not linked. */
export function AuthorName({ author }: { author: Author }) {
  const t = useTranslations('works');
  if (author.kind === 'unnamed') {
    if (author.gap) return <Missing gap={author.gap} place={author.place} />;
    return (
      <span className="muted" data-sanity={author.place}>
        {authorName(author, t)}
      </span>
    );
  }
  if (!author.self) return <PersonName person={author} />;
  return (
    <strong>
      <Name of={author} />
    </strong>
  );
}
