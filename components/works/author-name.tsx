import { useTranslations } from 'next-intl';

import { PersonName } from '@/components/person/person-name';
import { MissingField } from '@/components/preview/missing-field';
import { Name } from '@/components/text/name';
import { authorName } from '@/lib/citations/entry-parts';
import { annotationOf } from '@/lib/content/annotation';
import type { Author } from '@/lib/content/work/author-view';

/** The reader is already on this person's page: their own name is marked, not linked. */
export function AuthorName({ author }: { author: Author }) {
  const t = useTranslations('works');
  if (author.kind === 'unnamed') {
    const annotation = annotationOf(author);
    if (annotation.placeholder) return <MissingField annotation={annotation} />;
    return (
      <span className="muted" data-sanity={annotation.dataAttribute}>
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
