import { z } from 'zod';

import { list, text } from '../../fields/lenient-parse.ts';

/** With `affiliation=true` an affiliation is an object, and else a text; with `publisher=true` a publisher too. */
const named = z
  .union([z.string().transform((name) => ({ name })), z.object({ name: text })])
  .nullish();

const creator = z.object({
  name: text,
  nameType: text,
  givenName: text,
  familyName: text,
  affiliation: list(named),
  nameIdentifiers: list(z.object({ nameIdentifier: text, nameIdentifierScheme: text }).nullish()),
});

/** The attributes of a DOI of DataCite (https://support.datacite.org/docs/api), of which anything may be missing. */
export const dataciteWork = z.object({
  doi: text,
  creators: list(creator.nullish()),
  titles: list(z.object({ title: text, titleType: text, lang: text }).nullish()),
  publisher: named,
  container: z
    .object({ title: text, volume: text, issue: text, firstPage: text, lastPage: text })
    .nullish(),
  publicationYear: text,
  dates: list(z.object({ date: text, dateType: text, dateInformation: text }).nullish()),
  language: text,
  types: z.object({ resourceTypeGeneral: text, resourceType: text }).nullish(),
  descriptions: list(z.object({ description: text, descriptionType: text, lang: text }).nullish()),
  relatedIdentifiers: list(z.object({ relationType: text, relatedIdentifier: text }).nullish()),
  contentUrl: z.union([z.array(z.string()), z.string().transform((url) => [url])]).nullish(),
});
export type DataciteWork = z.output<typeof dataciteWork>;
export type DataciteCreator = DataciteWork['creators'][number];

/** The field of a record that each key fills. */
export const dataciteFields = {
  creators: 'authors',
  titles: 'title',
  publisher: 'venue',
  container: 'venue',
  publicationYear: 'date',
  dates: 'date',
  types: 'type',
  descriptions: 'abstract',
  relatedIdentifiers: 'sameWorkAs',
  contentUrl: 'pdf',
} as const;
