import { isArxivId, isDoi, isHttpUrl } from '../../domain/index.ts';

const doiPattern =
  /^(?:https?:\/\/(?:[\w.-]*\.)?doi[\w.-]*\/|doi(?:\s*:|\s)\s*)?(10\.\d{4,9}(?:\.\d+)*\/[^\s\p{C}]+)/iu;

/** A DOI in small letters, from how people write it: with a resolver, with `doi:`, with a point behind it. */
export function doiIn(text: string): string | undefined {
  const written = text.trim();
  // In an address, the slash of a DOI may be escaped too.
  const plain = /^https?:/i.test(written) ? decoded(written) : written;
  const [, found] = doiPattern.exec(plain) ?? [];
  if (found === undefined) return undefined;
  const doi = found.replace(/[.,;]+$/, '').toLowerCase();
  return isDoi(doi) ? doi : undefined;
}

/** The DOI to which an address of the resolver leads. */
export function doiOfAddress(address: string): string | undefined {
  return /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(address.trim()) ? doiIn(address) : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const id = String.raw`(\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?`;
const whole = new RegExp(
  String.raw`^(?:https?:\/\/(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv\s*:\s*|abs\/)?${id}(?:\.pdf)?(?:\s*\[[\w.-]+\])?$`,
  'i',
);
const within = new RegExp(
  String.raw`(?:arxiv\s*:\s*(?:abs\/)?|arxiv\.org\/(?:abs|pdf|html)\/)${id}`,
  'i',
);

/** An arXiv identifier without its version, from how people write it: `arXiv:2401.01867v2`, an address, `abs/…`. */
export function arxivIdIn(text: string): string | undefined {
  return validId(whole.exec(text.trim())?.[1]);
}

/** An arXiv identifier that a longer text names as one: "arXiv preprint arXiv:1706.03762". */
export function arxivIdWithin(text: string): string | undefined {
  return validId(within.exec(text)?.[1]);
}

function validId(found: string | undefined): string | undefined {
  return found !== undefined && isArxivId(found) ? found : undefined;
}

/** An address of the web; a file on somebody's disk is none. */
export function webAddressIn(text: string): string | undefined {
  const address = text.trim().replace(/^<(.*)>$/, '$1');
  return isHttpUrl(address) ? address : undefined;
}
