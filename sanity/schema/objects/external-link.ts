import { defineField, defineType } from 'sanity';

import { isHttpUrl } from '../../../lib/domain/index.ts';
import { linkKinds } from '../../../lib/domain/vocabulary.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { localisedString } from '../fields/localised.ts';
import { labelIn, optionsOf } from '../label.ts';
import { previewLine, previewText } from '../preview.ts';
import { matches } from '../rules/format.ts';
import { withoutUriRule } from '../rules/without-uri-rule.ts';

/** The titles of the kinds of links. */
const linkKindTitles = {
  website: { fr: 'Site web', en: 'Website' },
  github: { fr: 'GitHub', en: 'GitHub' },
  scholar: { fr: 'Google Scholar', en: 'Google Scholar' },
  openreview: { fr: 'OpenReview', en: 'OpenReview' },
  dblp: { fr: 'DBLP', en: 'DBLP' },
  linkedin: { fr: 'LinkedIn', en: 'LinkedIn' },
  other: { fr: 'Autre', en: 'Other' },
} as const;

/** A page on another site that is about a member, or theirs. */
export function externalLinkType(language: Language) {
  const label = labelIn(language);
  const kinds = optionsOf(linkKinds, linkKindTitles, language);
  return defineType({
    ...label({ fr: ['Lien'], en: ['Link'] }),
    name: 'externalLink',
    type: 'object',
    fields: [
      defineField({
        ...label({ fr: ['Sorte'], en: ['Kind'] }),
        name: 'kind',
        type: 'string',
        options: { list: kinds },
        initialValue: 'website',
        validation: (rule) => rule.required(),
      }),
      defineField({
        ...label({ fr: ['Adresse'], en: ['Address'] }),
        name: 'url',
        type: 'url',
        validation: (rule) =>
          withoutUriRule(rule)
            .required()
            .custom(matches(isHttpUrl, 'url', language)),
      }),
      defineField({
        ...label({
          fr: ['Intitulé', 'Facultatif : la sorte de lien suffit le plus souvent.'],
          en: ['Label', 'Optional: the kind of link is enough most of the time.'],
        }),
        name: 'label',
        type: localisedString,
      }),
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
