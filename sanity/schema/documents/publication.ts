import { defineArrayMember, defineField, defineType } from 'sanity';

import { localisedString, localisedText } from '../fields/localised.ts';
import { requiredText } from '../fields/person.ts';
import { referenceListField } from '../fields/references.ts';
import { slugFields } from '../fields/slug.ts';
import { webAddressField } from '../fields/web-address.ts';
import { choicesIn, labelsIn, type StudioLanguage } from '../labels/label.ts';
import { publicationLabels, workLanguageLabels, workTypeLabels } from '../labels/publication.ts';
import { newestFirst } from '../orderings.ts';
import { previewLine } from '../preview.ts';
import { eachPersonOnce } from '../rules/people.ts';
import { atMostOnePreferred, someVersion } from '../rules/versions.ts';
import { workLanguages, workTypes } from '../../../lib/domain/vocabulary.ts';
import { authorsLine, venueLine, workSelection } from '../work-preview.ts';
import { soughtFirst } from '../search.ts';

/** A work: one document, however often and wherever it was published. */
export function publicationType(language: StudioLanguage) {
  const say = labelsIn(publicationLabels, language);
  return defineType({
    ...say('type'),
    name: 'publication',
    type: 'document',
    groups: [
      { name: 'work', ...say('work'), default: true },
      { name: 'people', ...say('people') },
      { name: 'published', ...say('published') },
      { name: 'resources', ...say('resources') },
    ],
    fields: [
      ...workFields(language),
      ...authorAndVersionFields(language),
      ...resourceFields(language),
    ],
    orderings: [
      { name: 'newest', title: say('byDate').title, by: newestFirst },
      { name: 'title', title: say('byTitle').title, by: [{ field: 'title', direction: 'asc' }] },
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

function workFields(language: StudioLanguage) {
  const say = labelsIn(publicationLabels, language);
  const group = 'work';
  return [
    defineField({
      ...say('title'),
      group,
      name: 'title',
      type: 'string',
      options: soughtFirst,
      validation: requiredText(language),
    }),
    defineField({
      ...say('language'),
      group,
      name: 'language',
      type: 'string',
      options: { list: choicesIn(workLanguageLabels, workLanguages, language) },
      initialValue: 'en',
      validation: (rule) => rule.required(),
    }),
    defineField({
      ...say('translatedTitle'),
      group,
      name: 'translatedTitle',
      type: localisedString,
    }),
    defineField({ ...say('abstract'), group, name: 'abstract', type: localisedText }),
    ...slugFields(language, 'title', group),
    defineField({
      ...say('kind'),
      group,
      name: 'type',
      type: 'string',
      options: { list: choicesIn(workTypeLabels, workTypes, language) },
      initialValue: 'article',
      validation: (rule) => rule.required(),
    }),
    referenceListField({ ...say('topics'), group, name: 'topics' }, 'topic'),
    defineField({ ...say('award'), group, name: 'award', type: localisedString }),
  ];
}

function authorAndVersionFields(language: StudioLanguage) {
  const say = labelsIn(publicationLabels, language);
  return [
    defineField({
      ...say('authors'),
      group: 'people',
      name: 'authors',
      type: 'array',
      of: [defineArrayMember({ type: 'authorship' })],
      validation: (rule) => [rule.required().min(1), rule.custom(eachPersonOnce(language))],
    }),
    defineField({
      ...say('versions'),
      group: 'published',
      name: 'versions',
      type: 'array',
      of: [defineArrayMember({ type: 'version' })],
      validation: (rule) => [
        rule.custom(atMostOnePreferred(language)),
        rule.custom(someVersion(language)).warning(),
      ],
    }),
  ];
}

function resourceFields(language: StudioLanguage) {
  const say = labelsIn(publicationLabels, language);
  const names = ['code', 'data', 'video', 'slides'] as const;
  return names.map((name) => webAddressField({ ...say(name), group: 'resources', name }, language));
}
