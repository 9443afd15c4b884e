import { arxivPiece, decoded, doiPiece, openAlexPiece, orcidPiece } from './bare-identifier.ts';
import { type PastedPiece, unusable } from './pasted.ts';

/** What publishers put behind the DOI in an address, for another view of the same work. */
const view =
  /(?:\/(?:abstract|citedby|citations|download|epdf|epub|figures|full|full-text|fulltext|html|meta|metrics|pdf|reader|references|summary)|\.(?:abstract|epub|full|html|pdf))\/?$/i;

/**
 * The identifier in an address of a page: of a resolver, of one of the services, or of a publisher who puts the DOI
 * into it. It is only read; no page is fetched.
 *
 * @param word an address, with or without its scheme
 * @returns undefined for a word that is no address
 */
export function addressIdentifier(word: string): PastedPiece | undefined {
  const address = addressOf(word);
  if (address === undefined) return undefined;
  const path = decoded(address.pathname.slice(1)).replace(/\/+$/, '');
  const host = address.hostname.replace(/^www\./, '');
  if (host === 'doi.org' || host === 'dx.doi.org') {
    return doiPiece(path.replace(/^doi:/i, ''), word);
  }
  const own = ownIdentifier(host, path, word);
  return own ?? doiInAddress(address, path, word) ?? unusable(word, 'address');
}

/** @returns undefined when the host is none of the services, or the page is about something else */
function ownIdentifier(host: string, path: string, word: string): PastedPiece | undefined {
  if (host === 'arxiv.org' || host.endsWith('.arxiv.org')) {
    const id = /^(?:abs|e-print|format|html|pdf|ps|src|tb)\/(.+)$/.exec(path)?.[1];
    return id === undefined ? undefined : arxivPiece(id, word);
  }
  const segments = path.split('/');
  if (host === 'orcid.org' || host === 'pub.orcid.org') {
    const [piece] = segments.flatMap((segment) => orcidPiece(segment, word) ?? []);
    return piece ?? (segments[0]?.startsWith('0') ? unusable(word, 'notAnOrcid') : undefined);
  }
  if (/^(?:api\.|explore\.)?openalex\.org$/.test(host)) return openAlexPiece(segments.at(-1) ?? '');
  return undefined;
}

function doiInAddress(address: URL, path: string, word: string): PastedPiece | undefined {
  const doi =
    /(?:^|\/)(10\.\d{4,9}(?:\.\d+)*\/.+)$/.exec(path)?.[1] ??
    /[?&]\w+=(?:doi:)?(10\.\d{4,9}(?:\.\d+)*\/[^&]+)/i.exec(decoded(address.search))?.[1];
  return doi === undefined ? undefined : doiPiece(withoutView(doi, address.hostname), word);
}

/** @param doi with what a publisher may put behind it */
function withoutView(doi: string, host: string): string {
  const bare = doi.replace(view, '').replace(view, '');
  // bioRxiv adds a version, Oxford the number of the article on its site.
  if (/(?:^|\.)(?:bio|med)rxiv\.org$/.test(host)) return bare.replace(/v\d+$/, '');
  return host === 'academic.oup.com' ? bare.replace(/(\/[^/]+)\/\d+$/, '$1') : bare;
}

function addressOf(word: string): URL | undefined {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(word)) return URL.parse(word) ?? undefined;
  const isLikely = /^(?:[a-z\d-]+\.)+[a-z]{2,}\/./i.test(word);
  return isLikely ? (URL.parse(`https://${word}`) ?? undefined) : undefined;
}
