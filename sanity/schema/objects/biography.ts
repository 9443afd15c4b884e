import { defineArrayMember, defineField, defineType } from 'sanity';

import { isTextLink } from '../../../lib/domain/index.ts';
import { labelsIn, type StudioLanguage } from '../labels/label.ts';
import { biographyLabels } from '../labels/researcher.ts';
import { formatted } from '../rules/format.ts';
import { withoutStudioCheck } from '../rules/own-address-check.ts';

/** A biography: paragraphs, one level of headings, lists, emphasis and links. Nothing else. */
export function biographyType(language: StudioLanguage) {
  const say = labelsIn(biographyLabels, language);
  return defineType({
    ...say('type'),
    name: 'biography',
    type: 'array',
    of: [
      defineArrayMember({
        type: 'block',
        styles: [
          { value: 'normal', ...say('normal') },
          { value: 'h3', ...say('heading') },
        ],
        lists: [
          { value: 'bullet', ...say('bullet') },
          { value: 'number', ...say('number') },
        ],
        marks: {
          decorators: [
            { value: 'strong', ...say('strong') },
            { value: 'em', ...say('em') },
          ],
          annotations: [
            defineArrayMember({
              ...say('link'),
              name: 'link',
              type: 'object',
              fields: [
                defineField({
                  ...say('href'),
                  name: 'href',
                  type: 'url',
                  validation: (rule) =>
                    withoutStudioCheck(rule)
                      .required()
                      .custom(formatted(isTextLink, 'textLink', language)),
                }),
              ],
            }),
          ],
        },
      }),
    ],
  });
}
