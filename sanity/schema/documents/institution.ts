import { defineField, defineType } from 'sanity';

import { localisedString } from '../fields/localised.ts';
import { slugFields } from '../fields/slug.ts';
import { webAddressField } from '../fields/web-address.ts';
import { isRor } from '../../../lib/domain/index.ts';
import { institutionLabels } from '../labels/institution.ts';
import { labelsIn, type StudioLanguage } from '../labels/label.ts';
import { previewLine, previewText } from '../preview.ts';
import { writtenInBothLanguages } from '../rules/both-languages.ts';
import { formatted, isFilled } from '../rules/format.ts';
import { soughtFirst } from '../search.ts';

/** A university, an institute or a company that members belong to. */
export function institutionType(language: StudioLanguage) {
  const say = labelsIn(institutionLabels, language);
  return defineType({
    ...say('type'),
    name: 'institution',
    type: 'document',
    fields: [
      defineField({
        ...say('name'),
        name: 'name',
        type: localisedString,
        validation: (rule) => rule.required().custom(writtenInBothLanguages(language)),
      }),
      defineField({ ...say('shortName'), name: 'shortName', type: 'string', options: soughtFirst }),
      // One address for both languages, made from the name that both know.
      ...slugFields(language, ({ shortName, name }) =>
        typeof shortName === 'string' && isFilled(shortName)
          ? shortName
          : (previewText(name, 'en') ?? ''),
      ),
      defineField({ ...say('place'), name: 'place', type: localisedString }),
      webAddressField({ ...say('url'), name: 'url' }, language),
      defineField({
        ...say('ror'),
        name: 'ror',
        type: 'string',
        validation: (rule) => rule.custom(formatted(isRor, 'ror', language)),
      }),
    ],
    orderings: [
      {
        name: 'shortName',
        title: say('byShortName').title,
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
