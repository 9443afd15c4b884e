/** A file of ten thousand entries with abstracts has some 15 million characters. */
export const maxBibliographyLength = 20_000_000;

/** More than any institute published; what comes behind is not read. */
export const maxBibliographyEntries = 50_000;
