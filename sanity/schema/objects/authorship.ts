import { defineField, defineType } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { memberLabel } from '../documents/researcher.ts';
import { namePartsFields, namePartsFieldsetIn } from '../fields/name-parts.ts';
import { type Label, labelIn } from '../label.ts';
import { previewLine } from '../preview.ts';
import { personOrPrintedName } from '../rules/person-or-printed-name.ts';
import { publishedPerson } from '../rules/published-person.ts';
import { secondarySearchWeight } from '../search-weight.ts';

const equalContribution: Label = { fr: ['Contribution égale'], en: ['Equal contribution'] };
const corresponding: Label = {
  fr: ['Correspondance', 'La personne à qui écrire.'],
  en: ['Corresponding', 'The person to write to.'],
};

/** One author of a work, as the work names them. */
export function authorshipType(language: Language) {
  const label = labelIn(language);
  return defineType({
    ...label({ fr: ['Signature'], en: ['Authorship'] }),
    name: 'authorship',
    type: 'object',
    fieldsets: [namePartsFieldsetIn(language)],
    fields: [
      defineField({
        ...label({ fr: ['Personne'], en: ['Person'] }),
        name: 'person',
        type: 'reference',
        to: [{ type: 'researcher' }, { type: 'coauthor' }],
        // A person can be unpublished although papers name them.
        weak: true,
        validation: (rule) => [
          rule.custom(personOrPrintedName(language)),
          rule.custom(publishedPerson('personNotPublished', language)),
        ],
      }),
      defineField({
        ...label({
          fr: [
            'Nom imprimé',
            'Si la publication écrit le nom autrement, ou si la personne n’est plus publiée ici.',
          ],
          en: [
            'Printed name',
            'When the publication spells the name differently, or the person is no longer published here.',
          ],
        }),
        name: 'printedName',
        type: 'string',
        options: secondarySearchWeight,
      }),
      ...namePartsFields(language, 'printedName'),
      defineField({
        ...label(equalContribution),
        name: 'equalContribution',
        type: 'boolean',
      }),
      defineField({
        ...label(corresponding),
        name: 'corresponding',
        type: 'boolean',
      }),
    ],
    preview: {
      select: {
        name: 'person.name',
        kind: 'person._type',
        portrait: 'person.portrait',
        printedName: 'printedName',
        isEqual: 'equalContribution',
        isCorresponding: 'corresponding',
      },
      prepare: ({ name, kind, portrait, printedName, isEqual, isCorresponding }) => ({
        title: previewLine(printedName) ?? previewLine(name),
        subtitle: previewLine(
          kind === 'researcher' ? label(memberLabel).title : undefined,
          previewLine(printedName) === undefined ? undefined : name,
          isEqual === true ? label(equalContribution).title : undefined,
          isCorresponding === true ? label(corresponding).title : undefined,
        ),
        media: portrait,
      }),
    },
  });
}
