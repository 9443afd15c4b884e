/** The formats of identifiers, dates and addresses, for the schema, the site and the tests. */
export { arxivIdOfDoi, isArxivId } from './arxiv-id.ts';
export { isDoi } from './doi.ts';
export { isEmail } from './email.ts';
export { isHttpUrl, isNavigationTarget, isTextLink } from './http-url.ts';
export { isOrcid, orcidAddress, orcidCheckDigit } from './orcid.ts';
export { isPartialDate } from './partial-date.ts';
export { isRor } from './ror.ts';
export { freeSlug, isSlug, maxSlugLength, slugOf, slugPattern } from './slug.ts';
export { isTelephone, telephoneAddress } from './telephone.ts';
