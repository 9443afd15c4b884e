import { readRedirect } from '../content/addresses/read-redirect.ts';
import type { ContentReader } from '../content/content-reader.ts';
import { readListRedirect } from '../content/list/read-list-redirect.ts';
import type { Language } from '../i18n/languages.ts';
import { isCanonical, parameterValues, queryOf } from '../pages/parameters.ts';
import type { PageAddress } from '../pages/registry.ts';
import {
  formatsOf,
  mediaTypes,
  type RepresentationFormat,
  representationParameters,
  representationPath,
} from '../pages/representations.ts';
import { isCitationFormat } from './citation-file.ts';
import { isTextFormat } from './citation-text.ts';
import { readCitations } from './read-citations.ts';
import { readFeed } from './read-feed.ts';
import type { RepresentationBody } from './representation-body.ts';

/** A list of works in a format, or one work. */
export interface RepresentationRequest {
  /** Without a query. */
  readonly address: PageAddress;
  readonly format: RepresentationFormat;
  readonly language: Language;
  readonly parameters: URLSearchParams;
}

export type Representation = RepresentationBody | { readonly movedTo: string };

/**
 * A page's works in another format than HTML, or the path to which that has moved.
 *
 * @returns undefined when there is no such page
 * @throws when the CMS does not answer
 */
export async function readRepresentation(
  reader: ContentReader,
  { address, format, language, parameters: given }: RepresentationRequest,
): Promise<Representation | undefined> {
  const parameters = representationParameters(address.page, format);
  const values: Readonly<Record<string, string | undefined>> = parameterValues(parameters, given);
  const query = queryOf(parameters, values);
  const pathOf = (to: PageAddress, toQuery: string) =>
    `${representationPath(to, format, language)}${toQuery && `?${toQuery}`}`;
  if (!isCanonical(parameters, given)) return { movedTo: pathOf(address, query) };
  const found =
    isCitationFormat(format) || isTextFormat(format)
      ? await readCitations(reader, {
          ...{ address, format, language, values },
          pageHref: (page) => {
            const toPage = { ...values, page: page > 1 ? String(page) : undefined };
            return pathOf(address, queryOf(parameters, toPage));
          },
        })
      : await readFeed(reader, {
          ...{ address, format, language, values },
          path: pathOf(address, query),
        });
  if (found !== undefined) {
    const own = {
      'content-type': `${mediaTypes[format]}; charset=utf-8`,
      // For who asked at the address of the page (RFC 9110, 8.7).
      'content-location': pathOf(address, query),
    };
    return { body: found.body, headers: { ...own, ...found.headers } };
  }
  const to =
    'slug' in address
      ? await readRedirect(reader, address.page, address.slug)
      : await readListRedirect(reader, { ...address, query });
  if (to === undefined || !formatsOf(to.page).includes(format)) return undefined;
  return { movedTo: pathOf(to, 'query' in to ? (to.query ?? '') : query) };
}
