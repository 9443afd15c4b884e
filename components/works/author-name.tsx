import { useTranslations } from 'next-intl';

import { PersonName } from '@/components/person/person-name';
import { MissingField } from '@/components/preview/missing-field';
import { Name } from '@/components/text/name';
import { authorName } from '@/lib/citations/entry-parts';
import { annotationOf } from '@/lib/content/annotation';
import type { Author } from '@/lib/content/work/author-view';

/** The name of an author. On the author's own page it is emphasised and not linked. */
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
