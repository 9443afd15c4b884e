import { defineField, defineType } from 'sanity';

import { localisedString } from '../fields/localised.ts';
import { isHttpUrl } from '../../../lib/domain/index.ts';
import { choicesIn, labelsIn, type StudioLanguage } from '../labels/label.ts';
import { externalLinkLabels, linkKindLabels } from '../labels/researcher.ts';
import { previewLine, previewText } from '../preview.ts';
import { formatted } from '../rules/format.ts';
import { withoutStudioCheck } from '../rules/own-address-check.ts';
import { linkKinds } from '../../../lib/domain/vocabulary.ts';

/** A page elsewhere that is about a member, or theirs. */
export function externalLinkType(language: StudioLanguage) {
  const say = labelsIn(externalLinkLabels, language);
  const kinds = choicesIn(linkKindLabels, linkKinds, language);
  return defineType({
    ...say('type'),
    name: 'externalLink',
    type: 'object',
    fields: [
      defineField({
        ...say('kind'),
        name: 'kind',
        type: 'string',
        options: { list: kinds },
        initialValue: 'website',
        validation: (rule) => rule.required(),
      }),
      defineField({
        ...say('url'),
        name: 'url',
        type: 'url',
        validation: (rule) =>
          withoutStudioCheck(rule)
            .required()
            .custom(formatted(isHttpUrl, 'url', language)),
      }),
      defineField({ ...say('label'), name: 'label', type: localisedString }),
    ],
    preview: {
      select: { kind: 'kind', url: 'url', label: 'label' },
      prepare: ({ kind, url, label }) => ({
        title: previewText(label, language) ?? kinds.find(({ value }) => value === kind)?.title,
        subtitle: previewLine(url),
      }),
    },
  });
}
