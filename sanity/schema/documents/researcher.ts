import { defineArrayMember, defineField, defineType } from 'sanity';

import { localisedBiography, localisedString } from '../fields/localised.ts';
import { orcidField, requiredText } from '../fields/person.ts';
import { ownWorks } from '../fields/reference-filters.ts';
import { referenceListField } from '../fields/references.ts';
import { slugFields } from '../fields/slug.ts';
import { choicesIn, labelsIn, type StudioLanguage } from '../labels/label.ts';
import { researcherLabels, statusLabels } from '../labels/researcher.ts';
import { portraitField } from '../objects/portrait.ts';
import { previewLine, previewText } from '../preview.ts';
import { eachPersonOnce, notOneself } from '../rules/people.ts';
import { statuses } from '../../../lib/domain/vocabulary.ts';
import { soughtFirst, soughtNext } from '../search.ts';

/** A member of the institute, present or past: one page each. */
export function researcherType(language: StudioLanguage) {
  const say = labelsIn(researcherLabels, language);
  return defineType({
    ...say('type'),
    name: 'researcher',
    type: 'document',
    groups: [
      { name: 'identity', ...say('identity'), default: true },
      { name: 'role', ...say('role') },
      { name: 'research', ...say('research') },
      { name: 'elsewhere', ...say('elsewhere') },
    ],
    fields: [
      ...identityFields(language),
      ...roleFields(language),
      ...researchFields(language),
      ...elsewhereFields(language),
    ],
    orderings: [
      {
        name: 'familyName',
        title: say('byName').title,
        by: [
          { field: 'familyName', direction: 'asc' },
          { field: 'name', direction: 'asc' },
        ],
      },
    ],
    preview: {
      select: {
        name: 'name',
        position: 'position',
        status: 'status',
        institution: 'institutions.0.shortName',
        portrait: 'portrait',
      },
      prepare: ({ name, position, status, institution, portrait }) => ({
        title: previewLine(name),
        subtitle: previewLine(
          previewText(position, language),
          institution,
          status === 'alumni' ? statusLabels.alumni[language][0] : undefined,
        ),
        media: portrait,
      }),
    },
  });
}

function identityFields(language: StudioLanguage) {
  const say = labelsIn(researcherLabels, language);
  const group = 'identity';
  return [
    defineField({
      ...say('name'),
      group,
      name: 'name',
      type: 'string',
      options: soughtFirst,
      validation: requiredText(language),
    }),
    defineField({
      ...say('familyName'),
      group,
      name: 'familyName',
      type: 'string',
      options: soughtFirst,
    }),
    defineField({
      ...say('alternateNames'),
      group,
      name: 'alternateNames',
      type: 'array',
      of: [defineArrayMember({ type: 'string', options: soughtNext })],
      validation: (rule) => rule.unique(),
    }),
    ...slugFields(language, 'name', group),
    portraitField(language, group),
    defineField({ ...say('biography'), group, name: 'biography', type: localisedBiography }),
  ];
}

function roleFields(language: StudioLanguage) {
  const say = labelsIn(researcherLabels, language);
  const group = 'role';
  return [
    defineField({
      ...say('status'),
      group,
      name: 'status',
      type: 'string',
      options: {
        list: choicesIn(statusLabels, statuses, language),
        layout: 'radio',
        direction: 'horizontal',
      },
      initialValue: 'current',
      validation: (rule) => rule.required(),
    }),
    defineField({ ...say('position'), group, name: 'position', type: localisedString }),
    referenceListField({ ...say('institutions'), group, name: 'institutions' }, 'institution'),
    defineField({
      ...say('chairs'),
      group,
      name: 'chairs',
      type: 'array',
      of: [defineArrayMember({ type: 'chair' })],
    }),
    defineField({
      ...say('supervisors'),
      group,
      name: 'supervisors',
      type: 'array',
      of: [defineArrayMember({ type: 'supervision' })],
      validation: (rule) => [
        rule.custom(eachPersonOnce(language)),
        rule.custom(notOneself(language)),
      ],
    }),
  ];
}

function researchFields(language: StudioLanguage) {
  const say = labelsIn(researcherLabels, language);
  const group = 'research';
  return [
    referenceListField({ ...say('topics'), group, name: 'topics' }, 'topic'),
    referenceListField(
      { ...say('featuredWorks'), group, name: 'featuredWorks' },
      'publication',
      'weak',
      // A work is begun where works are, not from a profile.
      { filter: ownWorks, disableNew: true },
    ),
  ];
}

function elsewhereFields(language: StudioLanguage) {
  const say = labelsIn(researcherLabels, language);
  const group = 'elsewhere';
  return [
    orcidField(language, group),
    defineField({
      ...say('links'),
      group,
      name: 'links',
      type: 'array',
      of: [defineArrayMember({ type: 'externalLink' })],
    }),
  ];
}
