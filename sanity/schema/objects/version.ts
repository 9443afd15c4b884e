import { defineField, defineType, type FieldDefinition } from 'sanity';

import { isArxivId, isDoi, isPartialDate } from '../../../lib/domain/index.ts';
import { versionKinds } from '../../../lib/domain/vocabulary.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { webAddressField } from '../fields/web-address.ts';
import { labelIn, optionsOf } from '../label.ts';
import { previewLine } from '../preview.ts';
import { matches } from '../rules/format.ts';
import { secondarySearchWeight } from '../search-weight.ts';

/** The titles of the kinds of versions. */
export const versionKindTitles = {
  preprint: { fr: 'Prépublication', en: 'Preprint' },
  workshop: { fr: 'Atelier', en: 'Workshop' },
  conference: { fr: 'Conférence', en: 'Conference' },
  journal: { fr: 'Revue', en: 'Journal' },
  chapter: { fr: 'Chapitre', en: 'Chapter' },
  book: { fr: 'Livre', en: 'Book' },
  thesis: { fr: 'Thèse ou mémoire', en: 'Thesis' },
  report: { fr: 'Rapport', en: 'Report' },
  other: { fr: 'Autre', en: 'Other' },
} as const;

/** One version of a work: the preprint, the conference paper, the journal article… */
export function versionType(language: Language) {
  const label = labelIn(language);
  const kinds = optionsOf(versionKinds, versionKindTitles, language);
  return defineType({
    ...label({ fr: ['Version'], en: ['Version'] }),
    name: 'version',
    type: 'object',
    fieldsets: [
      {
        name: 'place',
        ...label({ fr: ['Dans la publication'], en: ['In the publication'] }),
        options: { columns: 3 },
      },
      {
        name: 'access',
        ...label({ fr: ['Identifiants et accès'], en: ['Identifiers and access'] }),
        options: { columns: 2 },
      },
    ],
    fields: [
      defineField({
        ...label({ fr: ['Sorte'], en: ['Kind'] }),
        name: 'kind',
        type: 'string',
        options: { list: kinds },
        validation: (rule) => rule.required(),
      }),
      defineField({
        ...label({
          fr: ['Lieu de publication', 'Revue, actes, atelier, université… en entier.'],
          en: ['Venue', 'Journal, proceedings, workshop, university… in full.'],
        }),
        name: 'venue',
        type: 'string',
        options: secondarySearchWeight,
      }),
      defineField({
        ...label({
          fr: ['Lieu, abrégé', 'Par exemple « ICML 2025 ».'],
          en: ['Venue, short', 'For example “ICML 2025”.'],
        }),
        name: 'venueShort',
        type: 'string',
        options: secondarySearchWeight,
      }),
      defineField({
        ...label({
          fr: ['Date', 'Aussi précise qu’on la connaît : 2025, 2025-07 ou 2025-07-13.'],
          en: ['Date', 'As precise as is known: 2025, 2025-07 or 2025-07-13.'],
        }),
        name: 'date',
        type: 'string',
        validation: (rule) => rule.custom(matches(isPartialDate, 'partialDate', language)),
      }),
      ...venueFields(language),
      ...accessFields(language),
      defineField({
        ...label({
          fr: ['Version à citer', 'À cocher seulement pour changer le choix automatique.'],
          en: ['Version to cite', 'Tick only to change the automatic choice.'],
        }),
        name: 'preferred',
        type: 'boolean',
      }),
    ],
    preview: {
      select: {
        kind: 'kind',
        venue: 'venue',
        venueShort: 'venueShort',
        date: 'date',
        arxivId: 'arxivId',
        doi: 'doi',
      },
      prepare: ({ kind, venue, venueShort, date, arxivId, doi }) => ({
        title: previewLine(previewLine(venueShort) ?? venue, date),
        subtitle: previewLine(kinds.find(({ value }) => value === kind)?.title, doi, arxivId),
      }),
    },
  });
}

function venueFields(language: Language): FieldDefinition[] {
  const label = labelIn(language);
  const fieldset = 'place';
  return [
    defineField({
      ...label({ fr: ['Volume'], en: ['Volume'] }),
      name: 'volume',
      type: 'string',
      fieldset,
    }),
    defineField({
      ...label({ fr: ['Numéro'], en: ['Issue'] }),
      name: 'issue',
      type: 'string',
      fieldset,
    }),
    defineField({
      ...label({
        fr: ['Pages', 'Par exemple 1314–1342.'],
        en: ['Pages', 'For example 1314–1342.'],
      }),
      name: 'pages',
      type: 'string',
      fieldset,
    }),
  ];
}

function accessFields(language: Language): FieldDefinition[] {
  const label = labelIn(language);
  const fieldset = 'access';
  return [
    defineField({
      ...label({ fr: ['DOI', 'Il commence par « 10. ».'], en: ['DOI', 'It begins with “10.”.'] }),
      name: 'doi',
      type: 'string',
      options: secondarySearchWeight,
      fieldset,
      validation: (rule) => rule.custom(matches(isDoi, 'doi', language)),
    }),
    defineField({
      ...label({
        fr: ['Identifiant arXiv', 'Par exemple 2506.13234.'],
        en: ['arXiv identifier', 'For example 2506.13234.'],
      }),
      name: 'arxivId',
      type: 'string',
      options: secondarySearchWeight,
      fieldset,
      validation: (rule) => rule.custom(matches(isArxivId, 'arxivId', language)),
    }),
    webAddressField(
      {
        ...label({
          fr: [
            'Page',
            'La page de cette version, sur le site de la revue ou de la maison d’édition.',
          ],
          en: ['Page', 'The page of this version on its publisher’s site.'],
        }),
        name: 'url',
        fieldset,
      },
      language,
    ),
    webAddressField({ ...label({ fr: ['PDF'], en: ['PDF'] }), name: 'pdf', fieldset }, language),
  ];
}
