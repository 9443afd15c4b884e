import { freeSlug } from '../../lib/domain/index.ts';

/** A document, published or not, as far as its address depends on it. */
export interface Addressed {
  readonly _id: string;
  readonly _type: string;
  /** What its address is made from; the first that makes one. */
  readonly names: readonly string[];
  readonly slug?: { readonly current: string } | undefined;
  /** Addresses that lead to it: no other document of the type may take one. */
  readonly formerSlugs?: readonly string[] | undefined;
}

/**
 * Addresses for the documents that have none. Within a type all are different, and different from those
 * that exist. A draft and its published document have one address.
 *
 * @returns the slug by the `_id` of each document without one
 */
export function proposedSlugs(documents: readonly Addressed[]): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Map<string, Set<string>>();
  const takenOf = (type: string) => {
    const set = taken.get(type) ?? new Set();
    taken.set(type, set);
    return set;
  };
  for (const { _id, _type, slug, formerSlugs = [] } of documents) {
    if (slug?.current) slugs.set(publishedId(_id), slug.current);
    for (const one of [slug?.current, ...formerSlugs]) if (one) takenOf(_type).add(one);
  }
  const proposals = new Map<string, string>();
  for (const { _id, _type, names, slug } of publishedFirst(documents)) {
    if (slug?.current) continue;
    const id = publishedId(_id);
    const proposal = slugs.get(id) ?? freeSlug([...names, id], takenOf(_type));
    slugs.set(id, proposal);
    takenOf(_type).add(proposal);
    proposals.set(_id, proposal);
  }
  return proposals;
}

/** So that an address is made from what is published, whichever document is read first. */
function publishedFirst(documents: readonly Addressed[]): Addressed[] {
  const isPublished = ({ _id }: Addressed) => _id === publishedId(_id);
  return [...documents.filter(isPublished), ...documents.filter((one) => !isPublished(one))];
}

/** The `_id` that a draft or a version of a release gets when it is published. */
function publishedId(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./, '');
}
