/** A script that a browser would run; JSON-LD is a data block, and none (HTML, 4.12.1). */
export const scriptElement = /<script(?! type="application\/ld\+json">)/i;
