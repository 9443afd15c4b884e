import { defineField, defineType } from 'sanity';

import { degrees, supervisionRoles } from '../../../lib/domain/vocabulary.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { excludingSelf } from '../fields/reference-filters.ts';
import { labelIn, optionsOf } from '../label.ts';
import { previewLine } from '../preview.ts';
import { endNotBeforeStart } from '../rules/end-not-before-start.ts';
import { publishedPerson } from '../rules/published-person.ts';

/** The titles of the roles of a supervisor. */
const supervisionRoleTitles = {
  principal: { fr: 'Supervision principale', en: 'Principal supervisor' },
  co: { fr: 'Cosupervision', en: 'Co-supervisor' },
} as const;

/** The titles of degrees, and of stays without one. */
const degreeTitles = {
  doctorate: { fr: 'Doctorat', en: 'PhD' },
  masters: { fr: 'Maîtrise', en: 'Master’s' },
  undergraduate: { fr: 'Baccalauréat', en: 'Bachelor’s' },
  postdoc: { fr: 'Postdoctorat', en: 'Postdoc' },
  internship: { fr: 'Stage', en: 'Internship' },
} as const;

/** A supervisor of a member, with the role and the period. */
export function supervisionType(language: Language) {
  const label = labelIn(language);
  const roles = optionsOf(supervisionRoles, supervisionRoleTitles, language);
  return defineType({
    ...label({ fr: ['Supervision'], en: ['Supervision'] }),
    name: 'supervision',
    type: 'object',
    fields: [
      defineField({
        ...label({ fr: ['Rôle'], en: ['Role'] }),
        name: 'role',
        type: 'string',
        options: { list: roles, layout: 'radio', direction: 'horizontal' },
        initialValue: 'principal',
        validation: (rule) => rule.required(),
      }),
      defineField({
        ...label({ fr: ['Personne'], en: ['Person'] }),
        name: 'person',
        type: 'reference',
        to: [{ type: 'researcher' }, { type: 'coauthor' }],
        options: { filter: excludingSelf },
        // A person can be unpublished although others name them as a supervisor.
        weak: true,
        validation: (rule) => [
          rule.required(),
          rule.custom(publishedPerson('supervisorNotPublished', language)).warning(),
        ],
      }),
      defineField({
        ...label({ fr: ['Diplôme ou stage'], en: ['Degree or stay'] }),
        name: 'degree',
        type: 'string',
        options: { list: optionsOf(degrees, degreeTitles, language) },
      }),
      defineField({ ...label({ fr: ['Début'], en: ['Start'] }), name: 'startDate', type: 'date' }),
      defineField({
        ...label({
          fr: ['Fin', 'Une supervision terminée passe parmi les anciennes.'],
          en: ['End', 'A supervision that has ended is listed among the former ones.'],
        }),
        name: 'endDate',
        type: 'date',
        validation: (rule) => rule.custom(endNotBeforeStart(language)),
      }),
    ],
    preview: {
      select: {
        name: 'person.name',
        portrait: 'person.portrait',
        role: 'role',
        start: 'startDate',
        end: 'endDate',
      },
      prepare: ({ name, portrait, role, start, end }) => ({
        title: previewLine(name),
        subtitle: previewLine(roles.find(({ value }) => value === role)?.title, start, end),
        media: portrait,
      }),
    },
  });
}
