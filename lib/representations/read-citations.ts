import type { ContentReader } from '../content/content-reader.ts';
import { sliceOf } from '../content/list/pagination.ts';
import { readListName } from '../content/work-records/list-name.ts';
import { readWorkRecord, readWorkRecords } from '../content/work-records/read.ts';
import type { Language } from '../i18n/languages.ts';
import { absolute, absoluteAddress } from '../metadata/absolute-address.ts';
import type { PublicationsValues } from '../pages/publications.ts';
import type { PageAddress } from '../pages/registry.ts';
import {
  type CitationFormat,
  type TextFormat,
  worksOf,
  worksPerFile,
  worksPerFileOf,
} from '../pages/representations.ts';
import { citationFile, isCitationFormat } from './citation-file.ts';
import { citationText } from './citation-text.ts';
import type { RepresentationBody } from './representation-body.ts';

interface CitationsRequest {
  readonly address: PageAddress;
  readonly format: CitationFormat | TextFormat;
  readonly language: Language;
  readonly values: PublicationsValues;
  /** The path of another file of the list, counted from 1. */
  pageHref(page: number): string;
}

/**
 * Citations of a work, or of a list of works.
 *
 * @returns undefined when there is no such page, or when it is after the last of the list
 * @throws when the CMS does not answer
 */
export async function readCitations(
  reader: ContentReader,
  request: CitationsRequest,
): Promise<RepresentationBody | undefined> {
  const { address, format, language } = request;
  const found =
    worksOf(address.page) === 'own'
      ? await readOwn(reader, request)
      : await readListed(reader, request);
  if (found === undefined) return undefined;
  const name = 'slug' in address ? address.slug : address.page;
  return {
    body: isCitationFormat(format)
      ? citationFile(found.records, format, language)
      : await citationText(found, format, language),
    headers: {
      'content-disposition': `attachment; filename="${name}.${format}"`,
      link: found.links.join(', '),
    },
  };
}

async function readOwn(reader: ContentReader, { address, language }: CitationsRequest) {
  const record = 'slug' in address ? await readWorkRecord(reader, address.slug) : undefined;
  if (record === undefined) return undefined;
  // Signposting: what a description describes.
  const links = [`<${absoluteAddress(address, language)}>; rel="describes"; type="text/html"`];
  return { records: [record], offset: 0, links };
}

async function readListed(reader: ContentReader, request: CitationsRequest) {
  const { address, format, values, language, pageHref } = request;
  const limit = worksPerFileOf(format) ?? worksPerFile;
  if ((await readListName(reader, address, language)) === undefined) return undefined;
  const slice = sliceOf(values.page, limit);
  const found = await readWorkRecords(reader, { address, values, slice });
  if (found === undefined || (slice.offset > 0 && slice.offset >= found.count)) return undefined;
  const page = slice.offset / limit + 1;
  const to = (rel: string, number: number) => `<${absolute(pageHref(number))}>; rel="${rel}"`;
  return {
    records: found.records,
    offset: slice.offset,
    links: [
      `<${absoluteAddress(address, language)}>; rel="describes"; type="text/html"`,
      ...(page > 1 ? [to('prev', page - 1)] : []),
      ...(slice.offset + limit < found.count ? [to('next', page + 1)] : []),
    ],
  };
}
