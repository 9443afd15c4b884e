import { defineField, defineType } from 'sanity';

import { isNavigationTarget } from '../../../lib/domain/index.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { localisedString } from '../fields/localised.ts';
import { labelIn } from '../label.ts';
import { previewLine, previewText } from '../preview.ts';
import { writtenInBothLanguages } from '../rules/both-languages.ts';
import { matches } from '../rules/format.ts';

/** A link in the navigation of every page. */
export function navigationLinkType(language: Language) {
  const label = labelIn(language);
  return defineType({
    ...label({ fr: ['Lien de navigation'], en: ['Navigation link'] }),
    name: 'navigationLink',
    type: 'object',
    fields: [
      defineField({
        ...label({ fr: ['Intitulé'], en: ['Label'] }),
        name: 'label',
        type: localisedString,
        validation: (rule) => rule.required().custom(writtenInBothLanguages(language)),
      }),
      defineField({
        ...label({
          fr: ['Adresse', 'Un chemin de ce site (« /fr/repertoire ») ou une adresse complète.'],
          en: ['Address', 'A path on this site (“/en/directory”) or a whole address.'],
        }),
        name: 'href',
        // Not the type `url`: it accepts no paths.
        type: 'string',
        validation: (rule) =>
          rule.required().custom(matches(isNavigationTarget, 'navigationTarget', language)),
      }),
    ],
    preview: {
      select: { label: 'label', href: 'href' },
      prepare: ({ label, href }) => ({
        title: previewText(label, language),
        subtitle: previewLine(href),
      }),
    },
  });
}
