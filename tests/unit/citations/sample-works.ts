import { storedWorkView } from '@/lib/citations/stored-work';
import type { Work } from '@/lib/content/work/view';
import type { Language } from '@/lib/i18n/languages';
import { sampleDocuments, works } from '@/sanity/seed/documents';

/** The people of the samples, as `authorsQuery` returns them. */
export const samplePeople = sampleDocuments('image-0-1x1-png').flatMap((document) =>
  document._type === 'researcher' || document._type === 'coauthor'
    ? [{ ...document, slug: document.slug?.current, member: null }]
    : [],
);

/** Every work of the samples as a page in that language shows it. */
export function sampleWorks(language: Language): Work[] {
  return works.flatMap((document) => storedWorkView(document, samplePeople, language) ?? []);
}
