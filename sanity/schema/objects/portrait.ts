import { defineField } from 'sanity';

import { localisedString } from '../fields/localised.ts';
import { portraitTypes } from '../../../lib/domain/portrait-file.ts';
import { labelsIn, type StudioLanguage } from '../labels/label.ts';
import { researcherLabels } from '../labels/researcher.ts';
import { filledInBothLanguages } from '../rules/both-languages.ts';
import { isRecord } from '../rules/record.ts';

/** The portrait of a member. An image without an alternative text in both languages is not published. */
export function portraitField(language: StudioLanguage, group: string) {
  const say = labelsIn(researcherLabels, language);
  const bothLanguages = filledInBothLanguages(language);
  return defineField({
    ...say('portrait'),
    group,
    name: 'portrait',
    type: 'image',
    options: { hotspot: true, accept: portraitTypes.join(',') },
    fields: [
      defineField({
        ...say('alt'),
        name: 'alt',
        type: localisedString,
        validation: (rule) =>
          rule.custom((alt, { parent }) =>
            isRecord(parent) && isRecord(parent.asset) ? bothLanguages(alt) : true,
          ),
      }),
    ],
  });
}
