import { defineArrayMember, defineField, defineType } from 'sanity';

import { workLanguages, workTypes } from '../../../lib/domain/vocabulary.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { localisedString, localisedText } from '../fields/localised.ts';
import { referenceListField } from '../fields/reference-list.ts';
import { slugFields } from '../fields/slug.ts';
import { webAddressField } from '../fields/web-address.ts';
import { labelIn, optionsOf } from '../label.ts';
import { newestFirst } from '../orderings.ts';
import { previewLine } from '../preview.ts';
import { eachPersonOnce } from '../rules/people-list.ts';
import { requiredText } from '../rules/required-text.ts';
import { atLeastOneVersion, atMostOnePreferred } from '../rules/versions.ts';
import { primarySearchWeight } from '../search-weight.ts';
import { authorsLine, venueLine, workSelection } from '../work-preview.ts';

/** The titles of the types of works. */
export const workTypeTitles = {
  article: { fr: 'Article', en: 'Article' },
  thesis: { fr: 'Thèse ou mémoire', en: 'Thesis' },
  book: { fr: 'Livre', en: 'Book' },
  chapter: { fr: 'Chapitre', en: 'Chapter' },
  report: { fr: 'Rapport', en: 'Report' },
  dataset: { fr: 'Jeu de données', en: 'Dataset' },
  software: { fr: 'Logiciel', en: 'Software' },
} as const;

/** The names of the languages of titles. */
export const workLanguageTitles = {
  en: { fr: 'Anglais', en: 'English' },
  fr: { fr: 'Français', en: 'French' },
  de: { fr: 'Allemand', en: 'German' },
  es: { fr: 'Espagnol', en: 'Spanish' },
} as const;

/** What every new work begins with. */
export const initialWork = { language: 'en', type: 'article' } as const;

/** A work: one document, however often and wherever it was published. */
export function publicationType(language: Language) {
  const label = labelIn(language);
  return defineType({
    ...label({ fr: ['Publication'], en: ['Publication'] }),
    name: 'publication',
    type: 'document',
    groups: [
      { name: 'work', ...label({ fr: ['Œuvre'], en: ['Work'] }), default: true },
      { name: 'people', ...label({ fr: ['Auteurs et autrices'], en: ['Authors'] }) },
      { name: 'published', ...label({ fr: ['Versions'], en: ['Versions'] }) },
      { name: 'resources', ...label({ fr: ['Ressources'], en: ['Resources'] }) },
    ],
    fields: [
      ...workFields(language),
      ...authorAndVersionFields(language),
      ...resourceFields(language),
    ],
    orderings: [
      {
        name: 'newest',
        title: label({ fr: ['date de parution'], en: ['date of publication'] }).title,
        by: newestFirst,
      },
      {
        name: 'title',
        title: label({ fr: ['titre'], en: ['title'] }).title,
        by: [{ field: 'title', direction: 'asc' }],
      },
    ],
    preview: {
      select: workSelection,
      prepare: (selection) => ({
        title: previewLine(selection.title),
        subtitle: previewLine(venueLine(selection.versions), authorsLine(selection)),
      }),
    },
  });
}

function workFields(language: Language) {
  const label = labelIn(language);
  const group = 'work';
  return [
    defineField({
      ...label({
        fr: [
          'Titre',
          'Tel qu’il est imprimé. Les formules s’écrivent en TeX entre deux dollars : $O(n^2)$.',
        ],
        en: ['Title', 'As printed. Formulas are written in TeX between two dollars: $O(n^2)$.'],
      }),
      group,
      name: 'title',
      type: 'string',
      options: primarySearchWeight,
      validation: requiredText(language),
    }),
    defineField({
      ...label({ fr: ['Langue du titre'], en: ['Language of the title'] }),
      group,
      name: 'language',
      type: 'string',
      options: { list: optionsOf(workLanguages, workLanguageTitles, language) },
      initialValue: initialWork.language,
      validation: (rule) => rule.required(),
    }),
    defineField({
      ...label({
        fr: ['Titre traduit', 'Montré sous le titre dans l’autre langue. Facultatif.'],
        en: ['Translated title', 'Shown under the title in the other language. Optional.'],
      }),
      group,
      name: 'translatedTitle',
      type: localisedString,
    }),
    defineField({
      ...label({
        fr: [
          'Résumé',
          'Dans la langue d’origine, et traduit s’il y a lieu. TeX entre deux dollars.',
        ],
        en: [
          'Abstract',
          'In the original language, translated where there is a translation. TeX between two dollars.',
        ],
      }),
      group,
      name: 'abstract',
      type: localisedText,
    }),
    ...slugFields(language, 'title', group),
    defineField({
      ...label({ fr: ['Genre'], en: ['Type'] }),
      group,
      name: 'type',
      type: 'string',
      options: { list: optionsOf(workTypes, workTypeTitles, language) },
      initialValue: initialWork.type,
      validation: (rule) => rule.required(),
    }),
    referenceListField(
      { ...label({ fr: ['Sujets'], en: ['Topics'] }), group, name: 'topics' },
      { to: 'topic' },
    ),
    defineField({
      ...label({
        fr: ['Prix', 'Par exemple « Prix du meilleur article ».'],
        en: ['Award', 'For example “Best paper award”.'],
      }),
      group,
      name: 'award',
      type: localisedString,
    }),
  ];
}

function authorAndVersionFields(language: Language) {
  const label = labelIn(language);
  return [
    defineField({
      ...label({
        fr: ['Auteurs et autrices', 'Toutes les personnes, dans l’ordre de la publication.'],
        en: ['Authors', 'Everyone, in the order of the publication.'],
      }),
      group: 'people',
      name: 'authors',
      type: 'array',
      of: [defineArrayMember({ type: 'authorship' })],
      validation: (rule) => [rule.required().min(1), rule.custom(eachPersonOnce(language))],
    }),
    defineField({
      ...label({
        fr: [
          'Versions',
          'Prépublication, actes, revue… d’une même œuvre. La version à citer est choisie d’après sa sorte.',
        ],
        en: [
          'Versions',
          'Preprint, proceedings, journal… of one work. The version to cite is chosen by its kind.',
        ],
      }),
      group: 'published',
      name: 'versions',
      type: 'array',
      of: [defineArrayMember({ type: 'version' })],
      validation: (rule) => [
        rule.custom(atMostOnePreferred(language)),
        rule.custom(atLeastOneVersion(language)).warning(),
      ],
    }),
  ];
}

function resourceFields(language: Language) {
  const label = labelIn(language);
  const group = 'resources';
  return [
    webAddressField({ ...label({ fr: ['Code'], en: ['Code'] }), group, name: 'code' }, language),
    webAddressField({ ...label({ fr: ['Données'], en: ['Data'] }), group, name: 'data' }, language),
    webAddressField({ ...label({ fr: ['Vidéo'], en: ['Video'] }), group, name: 'video' }, language),
    webAddressField(
      { ...label({ fr: ['Diapositives'], en: ['Slides'] }), group, name: 'slides' },
      language,
    ),
  ];
}
