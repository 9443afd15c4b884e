import { defineField, defineType } from 'sanity';

import { choicesIn, labelsIn, type StudioLanguage } from '../labels/label.ts';
import { supervisionLabels, supervisionRoleLabels } from '../labels/researcher.ts';
import { previewLine } from '../preview.ts';
import { publishedPerson } from '../rules/people.ts';
import { notBeforeStart } from '../rules/supervision.ts';
import { someoneElse } from '../fields/reference-filters.ts';
import { supervisionRoles } from '../../../lib/domain/vocabulary.ts';

/** Who supervises a member, in which role, and when. */
export function supervisionType(language: StudioLanguage) {
  const say = labelsIn(supervisionLabels, language);
  const roles = choicesIn(supervisionRoleLabels, supervisionRoles, language);
  return defineType({
    ...say('type'),
    name: 'supervision',
    type: 'object',
    fields: [
      defineField({
        ...say('role'),
        name: 'role',
        type: 'string',
        options: { list: roles, layout: 'radio', direction: 'horizontal' },
        initialValue: 'principal',
        validation: (rule) => rule.required(),
      }),
      defineField({
        ...say('person'),
        name: 'person',
        type: 'reference',
        to: [{ type: 'researcher' }, { type: 'coauthor' }],
        options: { filter: someoneElse },
        // Taking a person down must not wait for those they supervise.
        weak: true,
        validation: (rule) => [
          rule.required(),
          rule.custom(publishedPerson('supervisorNotPublished', language)).warning(),
        ],
      }),
      defineField({ ...say('startDate'), name: 'startDate', type: 'date' }),
      defineField({
        ...say('endDate'),
        name: 'endDate',
        type: 'date',
        validation: (rule) => rule.custom(notBeforeStart(language)),
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
