import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { unnamedAuthors } from '../work/unnamed-authors.ts';
import { publicationsQuery, publicationsResult } from './query.ts';
import { type Publications, publicationsView } from './view.ts';

/** The newest works. Throws when the CMS does not answer. */
export async function readPublications(
  reader: ContentReader,
  language: Language,
): Promise<Publications> {
  const publications = await reader.read({
    groq: publicationsQuery,
    result: publicationsResult,
    warnings: ({ works }) => unnamedAuthors(works),
    tags: [tagOf({ page: 'publications' })],
  });
  return publicationsView(publications, reader.viewContext(language));
}
