import { PersonName } from '@/components/person/person-name';
import type { Author } from '@/lib/content/views';

/** The reader is already on this person's page: their own name is marked, not linked. */
export function AuthorName({ author }: { author: Author }) {
  if (!author.self) return <PersonName person={author} />;
  return (
    <strong>
      <bdi>{author.name}</bdi>
    </strong>
  );
}
