import { defineArrayMember, defineField, defineType } from 'sanity';

import { isTextLink } from '../../../lib/domain/index.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { labelIn } from '../label.ts';
import { matches } from '../rules/format.ts';
import { withoutUriRule } from '../rules/without-uri-rule.ts';

/** A biography: paragraphs, one level of headings, lists, emphasis and links. Nothing else. */
export function biographyType(language: Language) {
  const label = labelIn(language);
  return defineType({
    ...label({ fr: ['Biographie'], en: ['Biography'] }),
    name: 'biography',
    type: 'array',
    of: [
      defineArrayMember({
        type: 'block',
        styles: [
          { value: 'normal', ...label({ fr: ['Texte'], en: ['Text'] }) },
          { value: 'h3', ...label({ fr: ['Intertitre'], en: ['Heading'] }) },
        ],
        lists: [
          { value: 'bullet', ...label({ fr: ['Liste à puces'], en: ['Bulleted list'] }) },
          { value: 'number', ...label({ fr: ['Liste numérotée'], en: ['Numbered list'] }) },
        ],
        marks: {
          decorators: [
            { value: 'strong', ...label({ fr: ['Gras'], en: ['Strong'] }) },
            { value: 'em', ...label({ fr: ['Italique'], en: ['Emphasis'] }) },
          ],
          annotations: [
            defineArrayMember({
              ...label({ fr: ['Lien'], en: ['Link'] }),
              name: 'link',
              type: 'object',
              fields: [
                defineField({
                  ...label({ fr: ['Adresse'], en: ['Address'] }),
                  name: 'href',
                  type: 'url',
                  validation: (rule) =>
                    withoutUriRule(rule)
                      .required()
                      .custom(matches(isTextLink, 'textLink', language)),
                }),
              ],
            }),
          ],
        },
      }),
    ],
  });
}
