import { defineField } from 'sanity';

import { portraitTypes } from '../../../lib/domain/portrait-file.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { localisedString } from '../fields/localised.ts';
import { labelIn } from '../label.ts';
import { filledInBothLanguages } from '../rules/both-languages.ts';
import { isRecord } from '../rules/is-record.ts';

/** The portrait of a member. An image without an alternative text in both languages is not published. */
export function portraitField(language: Language, group: string) {
  const label = labelIn(language);
  const bothLanguages = filledInBothLanguages(language);
  return defineField({
    ...label({
      fr: [
        'Portrait',
        'JPEG, PNG, WebP ou AVIF, 20 Mo au plus. Sans portrait, la page montre les initiales.',
      ],
      en: [
        'Portrait',
        'JPEG, PNG, WebP or AVIF, 20 MB at most. Without a portrait, the page shows the initials.',
      ],
    }),
    group,
    name: 'portrait',
    type: 'image',
    options: { hotspot: true, accept: portraitTypes.join(',') },
    fields: [
      defineField({
        ...label({
          fr: ['Texte de remplacement', 'Ce qu’entend une personne qui ne voit pas l’image.'],
          en: ['Alternative text', 'What is read aloud in place of the image.'],
        }),
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
