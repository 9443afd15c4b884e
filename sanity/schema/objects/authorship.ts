import { defineField, defineType } from 'sanity';

import { labelsIn, type StudioLanguage } from '../labels/label.ts';
import { authorshipLabels } from '../labels/publication.ts';
import { researcherLabels } from '../labels/researcher.ts';
import { previewLine } from '../preview.ts';
import { publishedPerson } from '../rules/people.ts';
import { soughtNext } from '../search.ts';

/** One author of a work, as the work names them. */
export function authorshipType(language: StudioLanguage) {
  const say = labelsIn(authorshipLabels, language);
  return defineType({
    ...say('type'),
    name: 'authorship',
    type: 'object',
    fields: [
      defineField({
        ...say('person'),
        name: 'person',
        type: 'reference',
        to: [{ type: 'researcher' }, { type: 'coauthor' }],
        // Taking a person down must not wait for the papers that name them.
        weak: true,
        validation: (rule) =>
          rule.required().custom(publishedPerson('personNotPublished', language)),
      }),
      defineField({
        ...say('printedName'),
        name: 'printedName',
        type: 'string',
        options: soughtNext,
      }),
      defineField({ ...say('equalContribution'), name: 'equalContribution', type: 'boolean' }),
      defineField({ ...say('corresponding'), name: 'corresponding', type: 'boolean' }),
    ],
    preview: {
      select: {
        name: 'person.name',
        kind: 'person._type',
        portrait: 'person.portrait',
        printedName: 'printedName',
        equal: 'equalContribution',
        corresponding: 'corresponding',
      },
      prepare: ({ name, kind, portrait, printedName, equal, corresponding }) => ({
        title: previewLine(printedName) ?? previewLine(name),
        subtitle: previewLine(
          kind === 'researcher' ? researcherLabels.type[language][0] : undefined,
          previewLine(printedName) === undefined ? undefined : name,
          equal === true ? say('equalContribution').title : undefined,
          corresponding === true ? say('corresponding').title : undefined,
        ),
        media: portrait,
      }),
    },
  });
}
