import { isArxivId, isDoi, isHttpUrl, isRor } from '../../../../lib/domain/index.ts';

/** The identifiers that people paste as addresses. */
export type Identifier = 'doi' | 'arxivId' | 'orcid' | 'ror' | 'url';

/**
 * An identifier in the form in which it is stored, from what people paste.
 *
 * @param text an address, an identifier with or without a prefix, or anything else
 * @returns the stored form; undefined when the text is in that form already, or is no such
 *   identifier and has to be left to validation
 */
export function normalise(kind: Identifier, text: string): string | undefined {
  // Longer than any address that can be stored.
  if (text.length > 4096) return undefined;
  const found = readers[kind](bare(text));
  return found === undefined || found === text ? undefined : found;
}

const readers: Readonly<Record<Identifier, (text: string) => string | undefined>> = {
  doi: doiIn,
  arxivId: arxivIdIn,
  orcid: orcidIn,
  ror: rorIn,
  url: urlIn,
};

/** The text without invisible characters, surrounding spaces, `<…>` and quotes. */
function bare(text: string): string {
  return text
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .replace(/^[<"“«]\s*(.*?)\s*[>"”»]$/u, '$1');
}

/** The decoded path of an address on a host or one of its subdomains, with or without a scheme. */
function pathAt(host: string, text: string): string | undefined {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.hostname !== host && !url.hostname.endsWith(`.${host}`)) return undefined;
  try {
    return decodeURIComponent(url.pathname.slice(1));
  } catch {
    return undefined;
  }
}

/**
 * The text without what follows an identifier in a sentence: a full stop, a bracket that was not
 * opened.
 */
function outOfSentence(text: string): string {
  let rest = text.replace(/[.,;:]+$/, '');
  const closing = { ')': '(', ']': '[' } as const;
  for (const [close, open] of Object.entries(closing)) {
    if (rest.endsWith(close) && !rest.includes(open)) rest = rest.slice(0, -1);
  }
  return rest.replace(/[.,;:]+$/, '');
}

function doiIn(text: string): string | undefined {
  const named = /^(?:info:)?doi\s*[:/]?\s*(10\..*)$/i.exec(text)?.[1];
  const found = named ?? pathAt('doi.org', text);
  const doi = found === undefined ? text : outOfSentence(found);
  return isDoi(doi) ? doi : undefined;
}

function arxivIdIn(text: string): string | undefined {
  const path = pathAt('arxiv.org', text);
  // Every paper on arXiv has a DOI that contains its identifier.
  const ofDoi = /^10\.48550\/arxiv\.(.*)$/i.exec(doiIn(text) ?? '')?.[1];
  const named =
    path === undefined
      ? text.replace(/^arxiv\s*:?\s*/i, '').replace(/\s*\[[\w.-]+\]$/, '')
      : path.replace(/^(?:abs|pdf|html|ps|format|e-print|src|list)\//, '');
  const id = (ofDoi ?? named)
    .replace(/[/.,;]+$/, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d+$/i, '');
  return isArxivId(id) ? id : undefined;
}

/** Groups the sixteen characters even when the check digit is wrong: validation then says so. */
function orcidIn(text: string): string | undefined {
  const rest = (pathAt('orcid.org', text) ?? text)
    .replace(/^orcid(?:\s+id)?\s*:?\s*/i, '')
    .replaceAll(/[\s\p{Pd}\u2212./]/gu, '')
    .toUpperCase();
  if (!/^\d{15}[\dX]$/.test(rest)) return undefined;
  return rest.replaceAll(/(.{4})(?=.)/g, '$1-');
}

function rorIn(text: string): string | undefined {
  const id = (pathAt('ror.org', text) ?? text).replace(/\/$/, '').toLowerCase();
  const address = `https://ror.org/${id}`;
  return isRor(address) ? address : undefined;
}

function urlIn(text: string): string | undefined {
  if (isHttpUrl(text)) return text;
  // A host as people write it: names with a dot between them, then nothing or a path.
  const isHost = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?:[/?#]|$)/u;
  const address = `https://${text}`;
  return isHost.test(text) && isHttpUrl(address) ? address : undefined;
}
