import { defineField, defineType } from 'sanity';

import { isRor } from '../../../lib/domain/index.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { localisedString } from '../fields/localised.ts';
import { webAddressField } from '../fields/web-address.ts';
import { slugFields } from '../fields/slug.ts';
import { labelIn } from '../label.ts';
import { previewLine, previewText } from '../preview.ts';
import { writtenInBothLanguages } from '../rules/both-languages.ts';
import { matches } from '../rules/format.ts';
import { isFilled } from '../rules/is-filled.ts';
import { primarySearchWeight } from '../search-weight.ts';

/** A university, an institute or a company that members belong to. */
export function institutionType(language: Language) {
  const label = labelIn(language);
  return defineType({
    ...label({ fr: ['Établissement'], en: ['Institution'] }),
    name: 'institution',
    type: 'document',
    fields: [
      defineField({
        ...label({ fr: ['Nom', 'Dans les deux langues.'], en: ['Name', 'In both languages.'] }),
        name: 'name',
        type: localisedString,
        validation: (rule) => rule.required().custom(writtenInBothLanguages(language)),
      }),
      defineField({
        ...label({
          fr: ['Nom court', 'Par exemple « McGill ».'],
          en: ['Short name', 'For example “McGill”.'],
        }),
        name: 'shortName',
        type: 'string',
        options: primarySearchWeight,
      }),
      // One address for both languages: the short name is the same in both.
      ...slugFields(language, ({ shortName, name }) =>
        typeof shortName === 'string' && isFilled(shortName)
          ? shortName
          : (previewText(name, 'en') ?? ''),
      ),
      defineField({
        ...label({
          fr: ['Lieu', 'Par exemple « Montréal (Québec) ».'],
          en: ['Place', 'For example “Montréal, Quebec”.'],
        }),
        name: 'place',
        type: localisedString,
      }),
      webAddressField({ ...label({ fr: ['Site web'], en: ['Website'] }), name: 'url' }, language),
      defineField({
        ...label({
          fr: ['Identifiant ROR', 'Par exemple https://ror.org/01pxwe438.'],
          en: ['ROR identifier', 'For example https://ror.org/01pxwe438.'],
        }),
        name: 'ror',
        type: 'string',
        validation: (rule) => rule.custom(matches(isRor, 'ror', language)),
      }),
    ],
    orderings: [
      {
        name: 'shortName',
        title: label({ fr: ['nom court'], en: ['short name'] }).title,
        by: [{ field: 'shortName', direction: 'asc' }],
      },
    ],
    preview: {
      select: { name: 'name', shortName: 'shortName' },
      prepare: ({ name, shortName }) => ({
        title: previewText(name, language),
        subtitle: previewLine(shortName),
      }),
    },
  });
}
