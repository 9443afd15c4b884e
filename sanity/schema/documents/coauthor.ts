import { defineArrayMember, defineField, defineType } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { localisedString } from '../fields/localised.ts';
import { namePartsFields, namePartsFieldsetIn } from '../fields/name-parts.ts';
import { orcidField } from '../fields/orcid.ts';
import { slugFields } from '../fields/slug.ts';
import { webAddressField } from '../fields/web-address.ts';
import { labelIn } from '../label.ts';
import { previewLine, previewText } from '../preview.ts';
import { requiredText } from '../rules/required-text.ts';
import { primarySearchWeight, secondarySearchWeight } from '../search-weight.ts';

/** A person outside the institute who signs with its members, or supervises them. */
export function coauthorType(language: Language) {
  const label = labelIn(language);
  return defineType({
    ...label({
      fr: ['Coauteur ou coautrice', 'Une personne hors de l’institut.'],
      en: ['Coauthor', 'A person outside the institute.'],
    }),
    name: 'coauthor',
    type: 'document',
    fieldsets: [namePartsFieldsetIn(language)],
    fields: [
      defineField({
        ...label({ fr: ['Nom', 'Tel qu’il s’affiche.'], en: ['Name', 'As it is shown.'] }),
        name: 'name',
        type: 'string',
        options: primarySearchWeight,
        validation: requiredText(language),
      }),
      defineField({
        ...label({
          fr: [
            'Organisation',
            'Un établissement ou un consortium qui signe : le nom reste entier dans les citations.',
          ],
          en: [
            'Organization',
            'An institution or a consortium that signs: its name stays whole in citations.',
          ],
        }),
        name: 'isOrganization',
        type: 'boolean',
      }),
      ...namePartsFields(language, 'name'),
      defineField({
        ...label({
          fr: [
            'Autres noms',
            'Autres graphies, noms antérieurs : une importation reconnaît la personne sous ces noms aussi.',
          ],
          en: ['Other names', 'Other spellings, former names: an import knows them too.'],
        }),
        name: 'alternateNames',
        type: 'array',
        of: [defineArrayMember({ type: 'string', options: secondarySearchWeight })],
        validation: (rule) => rule.unique(),
      }),
      ...slugFields(language, 'name'),
      orcidField(language),
      defineField({
        ...label({ fr: ['Affiliation'], en: ['Affiliation'] }),
        name: 'affiliation',
        type: localisedString,
      }),
      webAddressField({ ...label({ fr: ['Site web'], en: ['Website'] }), name: 'url' }, language),
      defineField({
        ...label({
          fr: [
            'Maintenant membre',
            'À remplir quand la personne se joint à l’institut : l’ancienne adresse mène alors à son profil.',
          ],
          en: [
            'Now a member',
            'To be filled in when the person joins the institute: the old address then leads to their profile.',
          ],
        }),
        name: 'member',
        type: 'reference',
        to: [{ type: 'researcher' }],
        // If the member is deleted, the person is a coauthor as before.
        weak: true,
      }),
    ],
    orderings: [
      {
        name: 'familyName',
        title: label({ fr: ['nom de famille'], en: ['family name'] }).title,
        by: [
          { field: 'familyName', direction: 'asc' },
          { field: 'name', direction: 'asc' },
        ],
      },
    ],
    preview: {
      select: { name: 'name', affiliation: 'affiliation', member: 'member.name' },
      prepare: ({ name, affiliation, member }) => ({
        title: previewLine(name),
        subtitle: previewLine(
          // In a list of both, the type tells a coauthor without an affiliation from a member.
          previewText(affiliation, language) ??
            label({
              fr: ['Coauteur ou coautrice', 'Une personne hors de l’institut.'],
              en: ['Coauthor', 'A person outside the institute.'],
            }).title,
          typeof member === 'string' ? `→ ${member}` : undefined,
        ),
      }),
    },
  });
}
