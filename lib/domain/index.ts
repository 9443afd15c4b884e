/** What an identifier, a date or an address looks like: the schema, the site and the tests agree here. */
export { isArxivId } from './arxiv-id.ts';
export { isDoi } from './doi.ts';
export { isHttpUrl, isNavigationTarget, isTextLink } from './http-url.ts';
export { isOrcid, orcidCheckDigit } from './orcid.ts';
export { isPartialDate } from './partial-date.ts';
export { isRor } from './ror.ts';
export { isSlug, longestSlug, slugOf } from './slug.ts';
