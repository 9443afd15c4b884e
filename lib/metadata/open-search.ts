import type { Language } from '../i18n/languages.ts';
import { messagesOf } from '../i18n/messages.ts';
import { escapedXml } from '../xml/escaped-xml.ts';
import { absoluteAddress } from './absolute-address.ts';

/** OpenSearch allows names of 16 characters and descriptions of 1,024 (OpenSearch 1.1, draft 6). */
const maxNameLength = 16;

/** The path of the description of the search in a language. */
export function openSearchPath(language: Language): string {
  return `/${language}/opensearch.xml`;
}

/**
 * The search of the site as OpenSearch describes it (OpenSearch 1.1, draft 6), so that a browser can offer it in its
 * address bar.
 *
 * @param siteName in the language
 */
export function openSearchDescription(siteName: string, language: Language): string {
  const search = absoluteAddress({ page: 'search' }, language);
  const icon = new URL('/favicon.ico', search).href;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapedXml([...siteName].slice(0, maxNameLength).join(''))}</ShortName>
  <Description>${escapedXml(`${siteName} – ${messagesOf(language).search.title}`)}</Description>
  <Language>${language}-CA</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/x-icon">${escapedXml(icon)}</Image>
  <Url type="text/html" template="${escapedXml(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
