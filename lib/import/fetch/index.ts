/** How works are fetched from the services that they are imported from. */
export { type SourceErrorCode, SourceError, sourceErrorCodes } from './errors.ts';
export { type ErrorLanguage, sourceErrorSentence } from './error-words.ts';
export { defaultLimits, type FetchSettings, type Patience } from './fetch-settings.ts';
export { type AskOptions, sourceFetcher, type SourceFetcher } from './source-fetcher.ts';
export type { SourceAnswer, SourceRequest } from './source-request.ts';
