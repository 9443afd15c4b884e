import { defineField, type StringRule } from 'sanity';

import type { StudioLanguage } from '../labels/label.ts';
import { formatted, isFilled } from '../rules/format.ts';
import { isOrcid } from '../../../lib/domain/index.ts';
import { fieldLabels } from '../labels/fields.ts';
import { labelsIn } from '../labels/label.ts';
import { soughtNext } from '../search.ts';

/** A rule: the text is there, and there is something to see in it. */
export function requiredText(language: StudioLanguage): (rule: StringRule) => StringRule {
  const isBlank = formatted(isFilled, 'blank', language);
  // Of an empty text, one sentence is enough.
  return (rule) => rule.required().custom((text) => (text === '' ? true : isBlank(text)));
}

/** The ORCID iD of a person, its check digit verified. */
export function orcidField(language: StudioLanguage, group?: string) {
  return defineField({
    ...labelsIn(fieldLabels, language)('orcid'),
    ...(group === undefined ? {} : { group }),
    name: 'orcid',
    type: 'string',
    options: soughtNext,
    validation: (rule) => rule.custom(formatted(isOrcid, 'orcid', language)),
  });
}
