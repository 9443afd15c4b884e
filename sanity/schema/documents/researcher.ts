import { defineArrayMember, defineField, defineType } from 'sanity';

import { isEmail, isTelephone } from '../../../lib/domain/index.ts';
import { memberRoles, statuses } from '../../../lib/domain/vocabulary.ts';
import type { Language } from '../../../lib/i18n/languages.ts';
import { localisedBiography, localisedString } from '../fields/localised.ts';
import { namePartsFields, namePartsFieldsetIn } from '../fields/name-parts.ts';
import { orcidField } from '../fields/orcid.ts';
import { ownWorks } from '../fields/reference-filters.ts';
import { referenceListField } from '../fields/reference-list.ts';
import { slugFields } from '../fields/slug.ts';
import { type Label, labelIn, optionsOf } from '../label.ts';
import { portraitField } from '../objects/portrait.ts';
import { previewLine, previewText } from '../preview.ts';
import { endNotBeforeStart } from '../rules/end-not-before-start.ts';
import { matches } from '../rules/format.ts';
import { eachPersonOnce, withoutSelf } from '../rules/people-list.ts';
import { requiredText } from '../rules/required-text.ts';
import { primarySearchWeight, secondarySearchWeight } from '../search-weight.ts';

/** The title of the type. The list of a work's authors shows it beside members. */
export const memberLabel: Label = { fr: ['Membre'], en: ['Member'] };

/** The titles of a member's status. */
const statusTitles = {
  current: { fr: 'Membre de l’institut', en: 'Current' },
  alumni: { fr: 'A quitté l’institut', en: 'Alumni' },
} as const;

/** The titles of the roles of a member. */
const memberRoleTitles = {
  professor: { fr: 'Membre du corps professoral', en: 'Professor' },
  associateMember: { fr: 'Membre associé ou associée', en: 'Associate member' },
  postdoc: { fr: 'Postdoctorat', en: 'Postdoctoral researcher' },
  doctoral: { fr: 'Doctorat', en: 'Doctoral student' },
  masters: { fr: 'Maîtrise', en: 'Master’s student' },
  undergraduate: { fr: 'Baccalauréat', en: 'Undergraduate student' },
  intern: { fr: 'Stage', en: 'Intern' },
  staff: { fr: 'Membre du personnel', en: 'Staff' },
  visitor: { fr: 'Visite', en: 'Visitor' },
} as const;

/** A member of the institute, present or past: one page each. */
export function researcherType(language: Language) {
  const label = labelIn(language);
  return defineType({
    ...label(memberLabel),
    name: 'researcher',
    type: 'document',
    groups: [
      { name: 'identity', ...label({ fr: ['Identité'], en: ['Identity'] }), default: true },
      { name: 'role', ...label({ fr: ['Fonction'], en: ['Role'] }) },
      { name: 'research', ...label({ fr: ['Recherche'], en: ['Research'] }) },
      { name: 'contact', ...label({ fr: ['Contact'], en: ['Contact'] }) },
    ],
    fieldsets: [{ ...namePartsFieldsetIn(language), group: 'identity' }],
    fields: [
      ...identityFields(language),
      ...roleFields(language),
      ...researchFields(language),
      ...contactFields(language),
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
          status === 'alumni' ? statusTitles.alumni[language] : undefined,
        ),
        media: portrait,
      }),
    },
  });
}

function identityFields(language: Language) {
  const label = labelIn(language);
  const group = 'identity';
  return [
    defineField({
      ...label({ fr: ['Nom', 'Tel qu’il s’affiche.'], en: ['Name', 'As it is shown.'] }),
      group,
      name: 'name',
      type: 'string',
      options: primarySearchWeight,
      validation: requiredText(language),
    }),
    ...namePartsFields(language, 'name', group),
    defineField({
      ...label({
        fr: [
          'Autres noms',
          'Autres graphies, noms antérieurs : la recherche trouve aussi la personne sous ces noms.',
        ],
        en: ['Other names', 'Other spellings, former names: to be found under these too.'],
      }),
      group,
      name: 'alternateNames',
      type: 'array',
      of: [defineArrayMember({ type: 'string', options: secondarySearchWeight })],
      validation: (rule) => rule.unique(),
    }),
    ...slugFields(language, 'name', group),
    portraitField(language, group),
    defineField({
      ...label({ fr: ['Biographie'], en: ['Biography'] }),
      group,
      name: 'biography',
      type: localisedBiography,
    }),
  ];
}

function roleFields(language: Language) {
  const label = labelIn(language);
  const group = 'role';
  return [
    defineField({
      ...label({ fr: ['Statut'], en: ['Status'] }),
      group,
      name: 'status',
      type: 'string',
      options: {
        list: optionsOf(statuses, statusTitles, language),
        layout: 'radio',
        direction: 'horizontal',
      },
      initialValue: 'current',
      validation: (rule) => rule.required(),
    }),
    defineField({
      ...label({
        fr: ['Rôle', 'Ce par quoi un répertoire trie. Le poste, ci-dessous, le dit avec ses mots.'],
        en: ['Role', 'What a directory sorts by. The position below says it in words.'],
      }),
      group,
      name: 'role',
      type: 'string',
      options: { list: optionsOf(memberRoles, memberRoleTitles, language) },
    }),
    ...periodFields(language, group),
    defineField({
      ...label({
        fr: ['Poste', 'Par exemple « Doctorat » et “PhD”.'],
        en: ['Position', 'For example “Doctorat” and “PhD”.'],
      }),
      group,
      name: 'position',
      type: localisedString,
    }),
    referenceListField(
      {
        ...label({
          fr: ['Établissements', 'Le principal en premier.'],
          en: ['Institutions', 'The main one first.'],
        }),
        group,
        name: 'institutions',
      },
      { to: 'institution' },
    ),
    defineField({
      ...label({ fr: ['Chaires'], en: ['Chairs'] }),
      group,
      name: 'chairs',
      type: 'array',
      of: [defineArrayMember({ type: 'chair' })],
    }),
    defineField({
      ...label({
        fr: ['Supervision', 'La page de chaque personne nommée ici montre aussi ce lien.'],
        en: ['Supervision', 'The page of each person named here shows this link too.'],
      }),
      group,
      name: 'supervisors',
      type: 'array',
      of: [defineArrayMember({ type: 'supervision' })],
      validation: (rule) => [
        rule.custom(eachPersonOnce(language)),
        rule.custom(withoutSelf(language)),
      ],
    }),
  ];
}

/** The years at the institute. */
function periodFields(language: Language, group: string) {
  const label = labelIn(language);
  const year = { type: 'number', group } as const;
  return [
    defineField({
      ...label({ fr: ['Année d’arrivée'], en: ['Year of arrival'] }),
      ...year,
      name: 'startYear',
      validation: (rule) => rule.integer().min(1900).max(2200),
    }),
    defineField({
      ...label({ fr: ['Année de départ'], en: ['Year of departure'] }),
      ...year,
      name: 'endYear',
      validation: (rule) => [
        rule.integer().min(1900).max(2200),
        rule.custom(endNotBeforeStart(language, 'startYear')),
      ],
    }),
  ];
}

function researchFields(language: Language) {
  const label = labelIn(language);
  const group = 'research';
  return [
    referenceListField(
      { ...label({ fr: ['Sujets de recherche'], en: ['Research topics'] }), group, name: 'topics' },
      { to: 'topic' },
    ),
    referenceListField(
      {
        ...label({
          fr: ['Publications à la une', 'Montrées avant les autres, dans cet ordre.'],
          en: ['Featured works', 'Shown before the others, in this order.'],
        }),
        group,
        name: 'featuredWorks',
      },
      {
        to: 'publication',
        weak: true,
        // A new work is created in the lists of works, not from a profile.
        options: { filter: ownWorks, disableNew: true },
      },
    ),
  ];
}

function contactFields(language: Language) {
  const label = labelIn(language);
  const group = 'contact';
  return [
    defineField({
      ...label({
        fr: ['Courriel', 'Seulement si la personne veut qu’il soit public.'],
        en: ['E-mail', 'Only if the person wants it to be public.'],
      }),
      group,
      name: 'email',
      type: 'string',
      validation: (rule) => rule.custom(matches(isEmail, 'email', language)),
    }),
    defineField({
      ...label({ fr: ['Téléphone'], en: ['Telephone'] }),
      group,
      name: 'telephone',
      type: 'string',
      validation: (rule) => rule.custom(matches(isTelephone, 'telephone', language)),
    }),
    defineField({
      ...label({ fr: ['Bureau', 'Par exemple « A.14 ».'], en: ['Room', 'For example “A.14”.'] }),
      group,
      name: 'room',
      type: 'string',
    }),
    orcidField(language, group),
    defineField({
      ...label({ fr: ['Liens'], en: ['Links'] }),
      group,
      name: 'links',
      type: 'array',
      of: [defineArrayMember({ type: 'externalLink' })],
    }),
  ];
}
