import { defineField } from 'sanity';

import { isOrcid } from '../../../lib/domain/index.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { labelIn } from '../label.ts';
import { matches } from '../rules/format.ts';
import { secondarySearchWeight } from '../search-weight.ts';

/** The ORCID iD of a person, its check digit verified. */
export function orcidField(language: Language, group?: string) {
  return defineField({
    ...labelIn(language)({
      fr: ['Identifiant ORCID', 'Par exemple 0000-0002-1825-0097, sans l’adresse qui précède.'],
      en: ['ORCID iD', 'For example 0000-0002-1825-0097, without the address before it.'],
    }),
    ...(group === undefined ? {} : { group }),
    name: 'orcid',
    type: 'string',
    options: secondarySearchWeight,
    validation: (rule) => rule.custom(matches(isOrcid, 'orcid', language)),
  });
}
