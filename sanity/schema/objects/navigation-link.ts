import { defineField, defineType } from 'sanity';

import { localisedString } from '../fields/localised.ts';
import { isNavigationTarget } from '../../../lib/domain/index.ts';
import { labelsIn, type StudioLanguage } from '../labels/label.ts';
import { navigationLinkLabels } from '../labels/site-settings.ts';
import { previewLine, previewText } from '../preview.ts';
import { writtenInBothLanguages } from '../rules/both-languages.ts';
import { formatted } from '../rules/format.ts';

/** A link in the navigation of every page. */
export function navigationLinkType(language: StudioLanguage) {
  const say = labelsIn(navigationLinkLabels, language);
  return defineType({
    ...say('type'),
    name: 'navigationLink',
    type: 'object',
    fields: [
      defineField({
        ...say('label'),
        name: 'label',
        type: localisedString,
        validation: (rule) => rule.required().custom(writtenInBothLanguages(language)),
      }),
      defineField({
        ...say('href'),
        name: 'href',
        // Not Studio's `url`: it takes no paths.
        type: 'string',
        validation: (rule) =>
          rule.required().custom(formatted(isNavigationTarget, 'navigationTarget', language)),
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
