import { z } from 'zod';

import type { ContentStore } from '../store/content-store.ts';
import { publishedIdOf } from './document-id.ts';
import { filledTexts } from './filled-texts.ts';
import { allDocuments } from './pages.ts';

const text = z.string().nullish().catch(null);

const workSchema = z.object({
  _id: z.string(),
  title: text,
  translatedTitles: z.array(text).nullish().catch(null),
  type: text,
  slugs: z.array(text).nullish().catch(null),
  authors: z
    .array(z.object({ person: text, printedName: text, familyName: text }).catch({}))
    .nullish()
    .catch(null),
  versions: z
    .array(z.object({ kind: text, venue: text, date: text, doi: text, arxivId: text, pages: text }))
    .nullish()
    .catch(null),
});

const fields = /* groq */ `
  title, "translatedTitles": translatedTitle[].value, type,
  "slugs": [slug.current, ...coalesce(formerSlugs, [])],
  "authors": authors[]{"person": person._ref, printedName, familyName},
  "versions": versions[]{kind, venue, date, doi, arxivId, pages}`;

/** An author of a work that is here. */
export interface KnownAuthor {
  /** The published `_id` of the person. */
  readonly person?: string | undefined;
  readonly printedName?: string | undefined;
  readonly familyName?: string | undefined;
}

export interface KnownVersion {
  readonly kind: string;
  readonly venue?: string | undefined;
  readonly date?: string | undefined;
  readonly doi?: string | undefined;
  readonly arxivId?: string | undefined;
  readonly pages?: string | undefined;
}

/** A work that is here, published, as a draft, or both: what tells whether another one is the same. */
export interface KnownWork {
  /** The `_id` that it has when it is published. */
  readonly id: string;
  readonly isPublished: boolean;
  readonly hasDraft: boolean;
  readonly title: string;
  readonly translatedTitles: readonly string[];
  readonly type: string;
  /** Present and former ones. */
  readonly slugs: readonly string[];
  readonly authors: readonly KnownAuthor[];
  /** Of the draft and of the published work. */
  readonly versions: readonly KnownVersion[];
}

/** Which works to read. */
interface KnownWorksFilter {
  readonly filter: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/**
 * Every work that is here, drafts too; the draft of a work is believed before what is published.
 *
 * @param filter of some works only, in GROQ, with its parameters
 */
export async function readKnownWorks(
  store: ContentStore,
  { filter, params = {} }: KnownWorksFilter = { filter: 'true' },
): Promise<KnownWork[]> {
  const documents = await allDocuments(store, {
    filter: `_type == "publication" && !(_id in path("versions.**")) && ${filter}`,
    params,
    fields,
    schema: workSchema,
  });
  const works = new Map<string, KnownWork>();
  for (const document of documents.toSorted(publishedFirst)) {
    const work = knownWork(document);
    const other = works.get(work.id);
    works.set(work.id, other === undefined ? work : withDraft(other, work));
  }
  return [...works.values()];
}

function publishedFirst(a: { readonly _id: string }, b: { readonly _id: string }): number {
  return Number(a._id !== publishedIdOf(a._id)) - Number(b._id !== publishedIdOf(b._id));
}

function knownWork(work: z.output<typeof workSchema>): KnownWork {
  const id = publishedIdOf(work._id);
  return {
    id,
    isPublished: id === work._id,
    hasDraft: id !== work._id,
    title: work.title ?? '',
    translatedTitles: filledTexts(work.translatedTitles),
    type: work.type ?? '',
    slugs: filledTexts(work.slugs),
    authors: (work.authors ?? []).map(({ person, printedName, familyName }) => ({
      person: person ?? undefined,
      printedName: printedName ?? undefined,
      familyName: familyName ?? undefined,
    })),
    versions: (work.versions ?? []).map((version) => ({
      kind: version.kind ?? 'other',
      venue: version.venue ?? undefined,
      date: version.date ?? undefined,
      doi: version.doi ?? undefined,
      arxivId: version.arxivId ?? undefined,
      pages: version.pages ?? undefined,
    })),
  };
}

function withDraft(published: KnownWork, draft: KnownWork): KnownWork {
  return {
    ...draft,
    isPublished: true,
    slugs: [...new Set([...draft.slugs, ...published.slugs])],
    versions: [...draft.versions, ...published.versions],
  };
}
