import { z } from 'zod';

import { list, text } from '../../fields/lenient-parse.ts';

/** ORCID wraps most texts: `{"value": "…"}`; some are bare (`short-description`). */
const value = z
  .union([z.string(), z.object({ value: text }).transform((wrapped) => wrapped.value ?? null)])
  .nullish();

const externalId = z.object({
  'external-id-type': text,
  'external-id-value': text,
  'external-id-relationship': text,
  'external-id-url': value,
});

const contributor = z.object({
  'contributor-orcid': z.object({ path: text, uri: text }).nullish(),
  'credit-name': value,
  'contributor-attributes': z.object({ 'contributor-role': text }).nullish(),
});

/**
 * A work, or the summary of one, of the API of ORCID, version 3.0 (https://info.orcid.org/documentation/integration-guide/orcid-record/),
 * of which anything may be missing.
 */
export const orcidWork = z.object({
  'put-code': text,
  'display-index': text,
  title: z
    .object({
      title: value,
      subtitle: value,
      'translated-title': z.object({ value: text, 'language-code': text }).nullish(),
    })
    .nullish(),
  'journal-title': value,
  'short-description': value,
  type: text,
  'publication-date': z.object({ year: value, month: value, day: value }).nullish(),
  'external-ids': z.object({ 'external-id': list(externalId.nullish()) }).nullish(),
  url: value,
  contributors: z.object({ contributor: list(contributor.nullish()) }).nullish(),
  'language-code': text,
});
export type OrcidWork = z.output<typeof orcidWork>;
export type OrcidContributor = NonNullable<OrcidWork['contributors']>['contributor'][number];

/** The field of a record that each key fills. */
export const orcidFields = {
  'journal-title': 'venue',
  'short-description': 'abstract',
  'publication-date': 'date',
  'external-ids': 'identifiers',
  contributors: 'authors',
} as const;
