import { defineField, defineType } from 'sanity';

import { labelsIn, type StudioLanguage } from '../labels/label.ts';
import { authorshipLabels } from '../labels/publication.ts';
import { previewLine } from '../preview.ts';

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
        validation: (rule) => rule.required(),
      }),
      defineField({ ...say('printedName'), name: 'printedName', type: 'string' }),
      defineField({ ...say('equalContribution'), name: 'equalContribution', type: 'boolean' }),
      defineField({ ...say('corresponding'), name: 'corresponding', type: 'boolean' }),
    ],
    preview: {
      select: {
        name: 'person.name',
        printedName: 'printedName',
        equal: 'equalContribution',
        corresponding: 'corresponding',
      },
      prepare: ({ name, printedName, equal, corresponding }) => ({
        title: previewLine(printedName) ?? previewLine(name),
        subtitle: previewLine(
          equal === true ? say('equalContribution').title : undefined,
          corresponding === true ? say('corresponding').title : undefined,
        ),
      }),
    },
  });
}
