import { Text } from '@sanity/ui';
import { Fragment } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { AuthorSearch } from '../../../../lib/import/authors/person-matcher.ts';
import type { SourceAuthor } from '../../../../lib/import/source-record.ts';
import type { ImportedWork } from '../../../../lib/import/work/imported-work.ts';
import { detailWords, matchWords } from '../words.ts';

/** How many authors a card names. */
const mostNamed = 12;

interface AuthorsLineProps {
  readonly work: ImportedWork;
  readonly search: (author: SourceAuthor) => AuthorSearch;
  readonly language: Language;
}

/** The authors of a work: members and coauthors in bold, with why they are taken for them; the others marked as new. */
export function AuthorsLine({ work, search, language }: AuthorsLineProps) {
  const { value: authors } = work.authors;
  if (authors.length === 0) {
    return (
      <Text size={1} muted>
        {detailWords.noAuthors[language]}
      </Text>
    );
  }
  const named = authors.length > mostNamed + 1 ? authors.slice(0, mostNamed) : authors;
  const left = authors.length - named.length;
  return (
    <Text size={1} style={{ overflowWrap: 'anywhere' }}>
      {named.map((author, place) => (
        <Fragment key={place}>
          {place > 0 && ', '}
          <Author author={author} found={search(author)} language={language} />
        </Fragment>
      ))}
      {left > 0 && <> {detailWords.others[language](left)}</>}
      {work.hasMoreAuthors && <> · {detailWords.moreAuthors[language]}</>}
    </Text>
  );
}

function Author({
  author,
  found: { found, candidates },
  language,
}: {
  author: SourceAuthor;
  found: AuthorSearch;
  language: Language;
}) {
  if (found !== undefined) {
    const { person, reason } = found;
    return (
      <strong title={`${person.name} · ${matchWords[reason][language]}`}>{author.name}</strong>
    );
  }
  const mark = candidates.length > 0 ? detailWords.maybe : detailWords.isNew;
  return (
    <>
      {author.name} <em>({mark[language]})</em>
    </>
  );
}
