import { type Fields, isFields, itemsOf, textOf, withoutRepeats } from './values.ts';

/** The slug of a document. */
export function slugIn(document: Fields | undefined): string | undefined {
  const slug = document?.slug;
  return isFields(slug) ? textOf(slug.current) : undefined;
}

/** Every slug that a document has or had. */
export function slugsIn(document: Fields | undefined): string[] {
  const former = itemsOf(document?.formerSlugs).flatMap((slug) => textOf(slug) ?? []);
  return [...former, ...[slugIn(document) ?? []].flat()];
}

/** A document to which some addresses lead too, besides its own and its former ones. */
export function withFormerSlugs(document: Fields, slugs: readonly string[]): Fields {
  const own = slugIn(document);
  const present = itemsOf(document.formerSlugs).flatMap((slug) => textOf(slug) ?? []);
  const formerSlugs = withoutRepeats([...present, ...slugs]).filter((slug) => slug !== own);
  const isNew = formerSlugs.some((slug) => !present.includes(slug));
  return isNew ? { ...document, formerSlugs } : document;
}
