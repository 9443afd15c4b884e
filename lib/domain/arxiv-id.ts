/** From April 2007: `YYMM.NNNN`, with five digits at the end from January 2015. */
const current = /^(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})$/;

/** From August 1991 to March 2007: `archive/YYMMNNN`, sometimes with a subject class. */
const former = /^[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2})?\/(\d{2})(0[1-9]|1[0-2])\d{3}$/;

/**
 * Whether a text is an arXiv identifier as it is stored, old or new form, without `arXiv:` before
 * it and without a version after it (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function isArxivId(text: string): boolean {
  const now = current.exec(text);
  if (now) {
    const month = Number(`${now[1]}${now[2]}`);
    return month >= 704 && now[3]?.length === (month >= 1501 ? 5 : 4);
  }
  const before = former.exec(text);
  if (!before) return false;
  const month = Number(`${before[1]}${before[2]}`);
  return month >= 9108 || month <= 703;
}

/**
 * The arXiv identifier in the DOI that arXiv registers for each of its preprints,
 * `10.48550/arXiv.2401.01867` (https://info.arxiv.org/help/doi.html); undefined for any other DOI.
 */
export function arxivIdOfDoi(doi: string): string | undefined {
  const id = /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
  return id !== undefined && isArxivId(id) ? id : undefined;
}
