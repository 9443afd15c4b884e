import { z } from 'zod';

import type { ContentStore } from '../store/content-store.ts';
import { isDraftId, publishedIdOf } from './document-id.ts';
import { filledTexts } from './filled-texts.ts';
import { allDocuments } from './pages.ts';

const text = z.string().nullish().catch(null);

const personSchema = z.object({
  _id: z.string(),
  _type: z.enum(['researcher', 'coauthor']),
  name: z.string(),
  alternateNames: z.array(text).nullish().catch(null),
  givenName: text,
  familyName: text,
  orcid: text,
  affiliation: text,
  member: text,
  slugs: z.array(text).nullish().catch(null),
});

const fields = /* groq */ `
  _type, name, alternateNames, givenName, familyName, orcid, "affiliation": affiliation[0].value,
  "member": member._ref, "slugs": [slug.current, ...coalesce(formerSlugs, [])]`;

/** A member or a coauthor who is here. */
export interface KnownPerson {
  /** The `_id` that they have when they are published. */
  readonly id: string;
  readonly type: 'researcher' | 'coauthor';
  readonly isPublished: boolean;
  readonly name: string;
  readonly alternateNames: readonly string[];
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly orcid?: string | undefined;
  readonly affiliation?: string | undefined;
  /** Present and former ones. */
  readonly slugs: readonly string[];
  /** Of a coauthor who became a member: the published `_id` of the member. */
  readonly member?: string | undefined;
}

/** Everyone who can be an author, drafts too; a draft is believed before what is published. */
export async function readKnownPeople(store: ContentStore): Promise<KnownPerson[]> {
  const filter = '_type in ["researcher", "coauthor"] && !(_id in path("versions.**"))';
  const documents = await allDocuments(store, { filter, fields, schema: personSchema });
  const published = new Set(documents.map(({ _id }) => _id).filter((id) => !isDraftId(id)));
  const people = documents
    .toSorted((a, b) => Number(isDraftId(a._id)) - Number(isDraftId(b._id)))
    .map((person): KnownPerson => {
      const id = publishedIdOf(person._id);
      return {
        id,
        type: person._type,
        isPublished: published.has(id),
        name: person.name,
        alternateNames: filledTexts(person.alternateNames),
        givenName: person.givenName ?? undefined,
        familyName: person.familyName ?? undefined,
        orcid: person.orcid ?? undefined,
        affiliation: person.affiliation ?? undefined,
        slugs: filledTexts(person.slugs),
        member: person.member ?? undefined,
      };
    });
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
