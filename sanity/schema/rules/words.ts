import type { Words } from '../../i18n/translated.ts';

/** Validation messages: what is wrong, and what to do about it. */
export const validationWords = {
  slug: {
    fr: 'Seulement des petites lettres sans accent, des chiffres et des traits d’union simples (96 caractères au plus).',
    en: 'Only small letters without accents, digits and single hyphens (96 characters at most).',
  },
  orcid: {
    fr: 'Ce n’est pas un identifiant ORCID : quatre groupes de quatre, séparés par des traits d’union. Un chiffre est peut-être mal recopié.',
    en: 'This is not an ORCID iD: four groups of four, separated by hyphens. A digit may have been copied wrongly.',
  },
  doi: {
    fr: 'Un DOI commence par « 10. » : enlevez « https://doi.org/ » ou « doi: ».',
    en: 'A DOI begins with “10.”: remove “https://doi.org/” or “doi:”.',
  },
  arxivId: {
    fr: 'Ce n’est pas un identifiant arXiv : par exemple 2506.13234 ou hep-th/9901001, sans « arXiv: » ni numéro de version.',
    en: 'This is not an arXiv identifier: for example 2506.13234 or hep-th/9901001, without “arXiv:” or a version number.',
  },
  url: {
    fr: 'Une adresse complète, qui commence par http:// ou https://, sans nom d’utilisateur ni espace.',
    en: 'A whole address that begins with http:// or https://, without a user name or a space.',
  },
  textLink: {
    fr: 'Une adresse qui commence par http://, https:// ou mailto:.',
    en: 'An address that begins with http://, https:// or mailto:.',
  },
  navigationTarget: {
    fr: 'Un chemin de ce site, qui commence par « / », ou une adresse complète en http:// ou https://.',
    en: 'A path on this site, beginning with “/”, or a whole address with http:// or https://.',
  },
  email: {
    fr: 'Ce n’est pas une adresse courriel : par exemple prenom.nom@exemple.org.',
    en: 'This is not an e-mail address: for example first.last@example.org.',
  },
  telephone: {
    fr: 'Un numéro avec son indicatif, par exemple +1 514 555-0199, poste 12.',
    en: 'A number with its area code, for example +1 514 555-0199 ext. 12.',
  },
  partialDate: {
    fr: 'Écrivez l’année, le mois ou le jour : 2025, 2025-07 ou 2025-07-13.',
    en: 'Write the year, the month or the day: 2025, 2025-07 or 2025-07-13.',
  },
  ror: {
    fr: 'L’adresse complète, par exemple https://ror.org/01pxwe438.',
    en: 'The whole address, for example https://ror.org/01pxwe438.',
  },
  bothLanguages: {
    fr: 'À remplir en français et en anglais.',
    en: 'To be filled in, in French and in English.',
  },
  samePersonTwice: {
    fr: 'La même personne est là deux fois.',
    en: 'The same person is there twice.',
  },
  noPerson: {
    fr: 'Choisissez une personne, ou écrivez au moins son nom imprimé.',
    en: 'Choose a person, or write at least their printed name.',
  },
  personNotPublished: {
    fr: 'Publiez d’abord cette personne, ou écrivez son nom imprimé : le site ne la nommerait pas.',
    en: 'Publish this person first, or write their printed name: the site would not name them.',
  },
  supervisorNotPublished: {
    fr: 'Cette personne n’est pas publiée : le site ne montre pas cette supervision.',
    en: 'This person is not published: the site does not show this supervision.',
  },
  ownSupervisor: {
    fr: 'Personne n’assure sa propre supervision.',
    en: 'Nobody supervises themselves.',
  },
  endBeforeStart: {
    fr: 'La fin précède le début.',
    en: 'The end is before the start.',
  },
  onePreferred: {
    fr: 'Une seule version peut être celle à citer.',
    en: 'Only one version can be the one to cite.',
  },
  noVersion: {
    fr: 'Sans version, la publication n’a ni date, ni lieu, ni lien.',
    en: 'Without a version, the publication has no date, no venue and no link.',
  },
  noFamilyName: {
    fr: 'Sans nom de famille, une citation ne peut pas classer cette personne. Un nom d’un seul mot va ici en entier.',
    en: 'Without a family name, a citation cannot sort this person. A name of one word goes here whole.',
  },
  otherNameParts: {
    fr: 'Les parties mises ensemble ne donnent pas le nom : une citation nommerait la personne autrement.',
    en: 'The parts put together do not give the name: a citation would name the person otherwise.',
  },
  blank: {
    fr: 'Il n’y a rien à lire ici.',
    en: 'There is nothing to read here.',
  },
} as const satisfies Words;
