import type { documentTypes } from '../../lib/domain/vocabulary.ts';

/**
 * A document as it is created, before the Content Lake adds its revision and its times. Tests check
 * every sample against the schema and with the Studio's own validation.
 */
export interface SampleDocument {
  readonly _id: string;
  readonly _type: (typeof documentTypes)[number];
  readonly slug?: { readonly _type: 'slug'; readonly current: string };
  readonly [field: string]: unknown;
}
