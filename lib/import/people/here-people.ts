import { z } from 'zod';

import { isDraftId, publishedIdOf } from '../known/document-id.ts';
import { allDocuments } from '../known/pages.ts';
import type { ContentStore, StoredDocument } from '../store/content-store.ts';
import { type PersonMemory, personMemoryIn, personMemoryType } from './person-memory.ts';

/** A member who is here. One of the two documents is there at least. */
export interface HerePerson {
  /** The published `_id`. */
  readonly id: string;
  readonly draft?: StoredDocument | undefined;
  readonly published?: StoredDocument | undefined;
  /** What tables of people wrote. */
  readonly memory?: PersonMemory | undefined;
  /** With the alternate names, of the draft where there is one. */
  readonly names: readonly string[];
  readonly orcid?: string | undefined;
  /** The public address, in small letters. */
  readonly email?: string | undefined;
  /** Present and former ones. */
  readonly slugs: readonly string[];
}

const stored = z.looseObject({ _id: z.string(), _type: z.string() });
const text = z.string().optional().catch(undefined);
const texts = z.array(z.string()).catch([]);
const said = z.object({
  name: text,
  alternateNames: texts,
  orcid: text,
  email: text,
  slug: z.object({ current: z.string() }).optional().catch(undefined),
  formerSlugs: texts,
});

/** Every member, whole, with what tables wrote into them. */
export async function readHerePeople(store: ContentStore): Promise<HerePerson[]> {
  const [documents, memories] = await Promise.all([
    allDocuments(store, {
      filter: '_type == "researcher" && !(_id in path("versions.**"))',
      fields: '...',
      schema: stored,
    }),
    allDocuments(store, {
      filter: `_type == "${personMemoryType}"`,
      fields: '...',
      schema: z.looseObject({ _id: z.string() }),
    }),
  ]);
  const memoryOf = new Map(
    memories.flatMap((document) => {
      const memory = personMemoryIn(document);
      return memory === undefined ? [] : [[memory.person, memory] as const];
    }),
  );
  const byId = Map.groupBy(documents, ({ _id }) => publishedIdOf(_id));
  return [...byId].map(([id, both]) => {
    const draft = both.find(({ _id }) => isDraftId(_id));
    const published = both.find(({ _id }) => !isDraftId(_id));
    const { name, alternateNames, orcid, email } = said.parse(draft ?? published ?? {});
    return {
      id,
      draft,
      published,
      memory: memoryOf.get(id),
      names: [...(name === undefined ? [] : [name]), ...alternateNames],
      orcid,
      email: email?.toLowerCase(),
      slugs: both.flatMap((document) => {
        const { slug, formerSlugs } = said.parse(document);
        return [...(slug === undefined ? [] : [slug.current]), ...formerSlugs];
      }),
    };
  });
}

/** An institution that is published, by the names that it has. */
export interface HereInstitution {
  readonly id: string;
  readonly names: readonly string[];
}

/** The published institutions. A reference to one is strong, so a draft is not enough. */
export async function readInstitutions(store: ContentStore): Promise<HereInstitution[]> {
  const institutions = await allDocuments(store, {
    filter:
      '_type == "institution" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))',
    fields: 'shortName, "names": name[].value',
    schema: z.object({
      _id: z.string(),
      shortName: z.string().nullish().catch(null),
      names: z.array(z.string()).nullish().catch(null),
    }),
  });
  return institutions.map(({ _id, shortName, names }) => ({
    id: _id,
    names: [...(shortName ? [shortName] : []), ...(names ?? [])],
  }));
}
