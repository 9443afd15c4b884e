import { defineField, type StringRule } from 'sanity';

import type { StudioLanguage } from '../labels/label.ts';
import { formatted, isFilled } from '../rules/format.ts';
import { isOrcid } from '../formats/index.ts';
import { fieldLabels } from '../labels/fields.ts';
import { labelsIn } from '../labels/label.ts';

/** A rule: the text is there, and there is something to see in it. */
export function requiredText(language: StudioLanguage): (rule: StringRule) => StringRule[] {
  return (rule) => [rule.required(), rule.custom(formatted(isFilled, 'blank', language))];
}

/** The ORCID iD of a person, its check digit verified. */
export function orcidField(language: StudioLanguage, group?: string) {
  return defineField({
    ...labelsIn(fieldLabels, language)('orcid'),
    ...(group === undefined ? {} : { group }),
    name: 'orcid',
    type: 'string',
    validation: (rule) => rule.custom(formatted(isOrcid, 'orcid', language)),
  });
}
