import { arxivIdOfDoi } from '../../domain/index.ts';
import type { Loss, LossReason } from '../source-record.ts';
import type { DescribedWork } from './described-work.ts';
import { arxivIdIn, arxivIdWithin, doiIn, doiOfAddress, webAddressIn } from './identifiers.ts';
import { isPlaceholder, lossOf } from './losses.ts';

/** Where a work is found: its identifiers and addresses. */
export interface Locations {
  readonly doi?: string | undefined;
  /** Of arXiv itself, where the work has another one too. */
  readonly arxivDoi?: string | undefined;
  readonly arxivId?: string | undefined;
  readonly url?: string | undefined;
  readonly pdf?: string | undefined;
}

/** The identifiers and addresses of a described work, and what in them is none or too much. */
export function locationsOf(work: DescribedWork): Locations & { readonly losses: readonly Loss[] } {
  const resolved = work.addresses.map((address) => ({
    address,
    doi: doiOfAddress(address),
    arxivId: arxivIdIn(address),
  }));
  const dois = read('doi', 'notADoi', work.dois, doiIn);
  const ids = read('arxivId', 'notAnArxivId', work.arxivIds, arxivIdIn);
  const isPage = (one: (typeof resolved)[number]) => !one.doi && !one.arxivId;
  const pages = read(
    'url',
    'notAWebAddress',
    resolved.filter(isPage).map(({ address }) => address),
    webAddressIn,
  );
  const files = read(
    'pdf',
    'notAWebAddress',
    work.files.filter((one) => !arxivIdIn(one)),
    webAddressIn,
  );

  const allDois = distinct([...dois.found, ...resolved.flatMap(({ doi }) => doi ?? [])]);
  const published = allDois.filter((doi) => arxivIdOfDoi(doi) === undefined);
  const arxivDoi = allDois.find((doi) => arxivIdOfDoi(doi) !== undefined);
  const [url, ...otherUrls] = distinct(pages.found.filter((page) => !isPdf(page)));
  const [pdf, ...otherFiles] = distinct([...files.found, ...pages.found.filter(isPdf)]);
  const [arxivId, ...otherIds] = distinct([
    ...ids.found,
    ...resolved.flatMap((one) => one.arxivId ?? []),
    ...work.files.flatMap((one) => arxivIdIn(one) ?? []),
    ...[arxivDoi ?? ''].flatMap((doi) => arxivIdOfDoi(doi) ?? []),
    ...[work.venue ?? '', ...work.notes].flatMap((note) => arxivIdWithin(note) ?? []),
  ]);
  return {
    ...{ doi: published[0], arxivDoi, arxivId, url, pdf },
    losses: [
      ...[dois, ids, pages, files].flatMap(({ losses }) => losses),
      ...published.slice(1).map((doi) => lossOf('doi', 'noField', doi)),
      ...otherIds.map((id) => lossOf('arxivId', 'noField', id)),
      ...otherUrls.map((other) => lossOf('url', 'noField', other)),
      ...otherFiles.map((other) => lossOf('pdf', 'noField', other)),
    ],
  };
}

function read(
  field: string,
  reason: LossReason,
  ...[texts, reading]: [readonly string[], (text: string) => string | undefined]
) {
  const results = texts.map((text) => ({ text, value: reading(text) }));
  return {
    found: results.flatMap(({ value }) => value ?? []),
    losses: results.flatMap(({ text, value }) =>
      value === undefined && text.trim() !== ''
        ? [lossOf(field, isPlaceholder(text) ? 'placeholder' : reason, text)]
        : [],
    ),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function isPdf(address: string): boolean {
  return /\.pdf(?:$|[?#])/i.test(address);
}
