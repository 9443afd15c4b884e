import { defineField } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import { type Label, labelIn } from '../label.ts';
import { mayHaveParts, type NamedField, partsOfName } from '../rules/name-parts.ts';
import { primarySearchWeight } from '../search-weight.ts';

/** The name of the fieldset that the parts of a name are in. */
export const namePartsFieldset = 'nameParts';

/** The titles of the parts; the proposal of the Studio names them too. */
export const namePartLabels = {
  givenName: {
    fr: ['Prénoms', 'Avec initiales : « Daniel M. ».'],
    en: ['Given names', 'With initials: “Daniel M.”.'],
  },
  familyName: {
    fr: ['Nom de famille', 'Sert aussi à classer : « Kwok ».'],
    en: ['Family name', 'People are sorted by it: “Kwok”.'],
  },
  nameParticle: {
    fr: ['Particule', 'En petites lettres : « van der ».'],
    en: ['Particle', 'In small letters: “van der”.'],
  },
  nameSuffix: { fr: ['Suffixe', '« Jr. », « III ».'], en: ['Suffix', '“Jr.”, “III”.'] },
} as const satisfies Readonly<Record<string, Label>>;

/** The fieldset of `namePartsFields`, for the type that has them. */
export function namePartsFieldsetIn(language: Language) {
  return {
    name: namePartsFieldset,
    ...labelIn(language)({
      fr: ['Parties du nom', 'Les citations sont faites à partir d’elles.'],
      en: ['Parts of the name', 'Citations are made from them.'],
    }),
    options: { columns: 2 },
  };
}

/**
 * The parts of a name, for citations. Hidden where there is no name that has parts.
 *
 * @param named the field beside them that has the whole name
 * @param group the group of the form that the parts are in
 */
export function namePartsFields(language: Language, named: NamedField, group?: string) {
  const label = labelIn(language);
  const part = {
    type: 'string',
    fieldset: namePartsFieldset,
    ...(group === undefined ? {} : { group }),
    hidden: ({ parent }: { parent?: unknown }) => !mayHaveParts(parent, named),
  } as const;
  return [
    defineField({ ...label(namePartLabels.givenName), ...part, name: 'givenName' }),
    defineField({
      ...label(namePartLabels.familyName),
      ...part,
      name: 'familyName',
      ...(named === 'name' && { options: primarySearchWeight }),
      validation: (rule) => rule.custom(partsOfName(named, language)).warning(),
    }),
    defineField({ ...label(namePartLabels.nameParticle), ...part, name: 'nameParticle' }),
    defineField({ ...label(namePartLabels.nameSuffix), ...part, name: 'nameSuffix' }),
  ];
}
