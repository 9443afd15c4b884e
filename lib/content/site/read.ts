import type { Language } from '../../i18n/languages.ts';
import { siteTag } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { siteQuery, siteResult } from './query.ts';
import { type Site, siteView } from './view.ts';

/** What the header and the footer of every page show. Throws when the CMS does not answer. */
export async function readSite(reader: ContentReader, language: Language): Promise<Site> {
  const settings = await reader.read({ groq: siteQuery, result: siteResult, tags: [siteTag] });
  return siteView(settings, reader.viewContext(language));
}
