import type { KnownPerson } from '../known/known-people.ts';
import type { SourceAuthor } from '../source-record.ts';
import type { StoredDocument } from '../store/content-store.ts';
import type { ResolvedAuthor } from './authorships.ts';
import { asKnownPerson, newCoauthor, newCoauthorId } from './new-coauthor.ts';

/**
 * Of a work with more authors than this, those who are not here stay names: nobody wants the three thousand authors of
 * one paper as coauthors of the institute.
 */
export const mostNewCoauthors = 60;

/** The authors of one work, and the drafts of those who are new. */
export interface ResolvedAuthors {
  readonly authors: readonly ResolvedAuthor[];
  readonly created: readonly StoredDocument[];
  /** Whether an editor said of one of them who that is. */
  readonly isChosen: boolean;
}

/** Whom an editor takes an author for: somebody who is here, somebody new, or a name only. */
export type AuthorChoice = { readonly person: string } | 'new' | 'nameOnly';

/** The choices of an editor, by the place of the author. */
export type AuthorChoices = ReadonlyMap<number, AuthorChoice>;

/** Who the authors of an import are. Remembers whom it made, so that the next work of the import finds them. */
export interface ImportPeople {
  resolve(authors: readonly SourceAuthor[], choices?: AuthorChoices): ResolvedAuthors;
}

/**
 * @param people who is here
 * @param match finds an author among them, where it is certain
 */
export function importPeople(
  people: readonly KnownPerson[],
  match: (author: SourceAuthor) => KnownPerson | undefined,
): ImportPeople {
  const known = new Map(people.map((person) => [person.id, person]));
  const slugs = new Set(
    people.filter(({ type }) => type === 'coauthor').flatMap((person) => person.slugs),
  );
  const drafts = new Map<string, StoredDocument>();

  const madeByName = new Map<string, KnownPerson[]>();

  /** Whom the import made for an author of that name, as the next import would find them: unless two iDs differ. */
  function madeBefore({ name, orcid }: SourceAuthor): KnownPerson | undefined {
    const [one, ...others] = (madeByName.get(name) ?? []).filter(
      (person) => !orcid || !person.orcid || person.orcid === orcid,
    );
    return others.length === 0 ? one : undefined;
  }

  function made(author: SourceAuthor): KnownPerson | undefined {
    const id = newCoauthorId(author);
    const present = id === undefined ? undefined : (known.get(id) ?? madeBefore(author));
    if (id === undefined || present !== undefined) return present;
    const draft = newCoauthor(id, author, slugs);
    const slug = slugIn(draft);
    if (slug !== undefined) slugs.add(slug);
    const person = asKnownPerson(id, author, slug === undefined ? [] : [slug]);
    known.set(id, person);
    madeByName.set(author.name, [...(madeByName.get(author.name) ?? []), person]);
    drafts.set(id, draft);
    return person;
  }

  function chosen(author: SourceAuthor, choice: AuthorChoice | undefined): KnownPerson | undefined {
    if (choice === 'nameOnly') return undefined;
    if (choice === 'new') return made(author);
    return choice === undefined ? match(author) : known.get(choice.person);
  }

  return {
    resolve: (authors, choices = new Map()) => {
      const matched = authors.map((author, place) => ({
        author,
        person: chosen(author, choices.get(place)),
        isOpen: !choices.has(place),
      }));
      const isTooMany =
        matched.filter(({ person }) => person === undefined).length > mostNewCoauthors;
      const resolved = withEachPersonOnce(
        matched.map(({ author, person, isOpen }) => ({
          author,
          person: person ?? (isOpen && !isTooMany ? made(author) : undefined),
        })),
      );
      // Also those that an earlier work of the import made: its transaction may have failed.
      const created = resolved.flatMap(({ person }) => drafts.get(person?.id ?? '') ?? []);
      return { authors: resolved, created, isChosen: choices.size > 0 };
    },
  };
}

function slugIn({ slug }: StoredDocument): string | undefined {
  return typeof slug === 'object' &&
    slug !== null &&
    'current' in slug &&
    typeof slug.current === 'string'
    ? slug.current
    : undefined;
}

/** A work names a person once: a second author who would be the same person stays a name. */
function withEachPersonOnce(authors: readonly ResolvedAuthor[]): ResolvedAuthor[] {
  const seen = new Set<string>();
  return authors.map(({ author, person }) => {
    if (person === undefined || seen.has(person.id)) return { author };
    seen.add(person.id);
    return { author, person };
  });
}
