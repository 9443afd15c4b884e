/**
 * The address of a DOI. Everything but the slash is escaped, since a suffix may hold any character
 * (`10.1002/(SICI)…<1::AID>3.0.CO;2-1`): DOI Handbook, 3.8 "Resolution".
 */
export function doiAddress(doi: string): string {
  return `https://doi.org/${escapedPath(doi)}`;
}

/** The abstract page of an arXiv identifier, of the new form or the old one (`math/0309136`). */
export function arxivAddress(arxivId: string): string {
  return `https://arxiv.org/abs/${escapedPath(arxivId)}`;
}

/** The PDF of an arXiv identifier: that of its newest version. */
export function arxivPdfAddress(arxivId: string): string {
  return `https://arxiv.org/pdf/${escapedPath(arxivId)}`;
}

function escapedPath(identifier: string): string {
  // A half of a surrogate pair has no encoding: it makes encodeURIComponent throw.
  return identifier.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
