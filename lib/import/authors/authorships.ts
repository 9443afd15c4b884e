import type { KnownPerson } from '../known/known-people.ts';
import type { SourceAuthor } from '../source-record.ts';

/** An author of a record and who that is here; undefined for one who is only named. */
export interface ResolvedAuthor {
  readonly author: SourceAuthor;
  readonly person?: KnownPerson | undefined;
}

/** The authors of a work as it stores them, in order. */
export function authorships(authors: readonly ResolvedAuthor[]): object[] {
  return authors.map(({ author, person }, place) => {
    const isOtherName = person?.name !== author.name;
    return withoutUndefined({
      _key: `author-${place + 1}`,
      _type: 'authorship',
      person: person && reference(person),
      ...(isOtherName ? printedName(author) : {}),
      corresponding: author.isCorresponding || undefined,
    });
  });
}

/** The name as the work prints it, with its parts where the source has them. */
function printedName({ name, givenName, familyName, nameParticle, nameSuffix }: SourceAuthor) {
  return { printedName: name, givenName, familyName, nameParticle, nameSuffix };
}

/** A reference as the Studio's own input writes it: to somebody unpublished with what is due when the work is published. */
function reference({ id, type, isPublished }: KnownPerson) {
  return {
    _type: 'reference',
    _ref: id,
    _weak: true,
    ...(isPublished ? {} : { _strengthenOnPublish: { type, weak: true, template: { id: type } } }),
  };
}

function withoutUndefined(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
