import type { Words } from '../../i18n/translated.ts';

/** Messages of the Studio's own validation rules, worded so that they tell what to do. */
const validation = {
  'generic.required': {
    fr: 'À remplir avant de publier.',
    en: 'To be filled in before publishing.',
  },
  'generic.incorrect-type': {
    fr: 'Ce champ contient autre chose que prévu ({{actualType}} et non {{expectedType}}) : videz-le et recommencez.',
    en: 'This field does not hold what it should ({{actualType}}, not {{expectedType}}): empty it and start again.',
  },
  'generic.not-allowed': {
    fr: 'Choisissez une des valeurs proposées.',
    en: 'Choose one of the values that are offered.',
  },
  'generic.not-allowed_hint': {
    fr: 'Choisissez une des valeurs proposées : « {{hint}} » n’en est pas une.',
    en: 'Choose one of the values that are offered: “{{hint}}” is not one of them.',
  },
  'array.item-duplicate': {
    fr: 'C’est déjà dans la liste : retirez l’un des deux.',
    en: 'This is already in the list: remove one of the two.',
  },
  'array.minimum-length': {
    fr: 'La liste en demande au moins {{minLength}} : ajoutez ce qui manque.',
    en: 'The list needs at least {{minLength}}: add what is missing.',
  },
  'date.invalid-format': {
    fr: 'Écrivez la date ainsi : 2025-07-13.',
    en: 'Write the date like this: 2025-07-13.',
  },
  'object.not-reference': {
    fr: 'Choisissez un document dans la liste.',
    en: 'Choose a document from the list.',
  },
  'object.reference-not-published': {
    fr: 'Ce document n’est pas publié : publiez-le d’abord, ou choisissez-en un autre.',
    en: 'This document is not published: publish it first, or choose another.',
  },
  'slug.missing-current': {
    fr: 'Écrivez une adresse, ou utilisez le bouton qui la génère.',
    en: 'Write an address, or use the button that generates it.',
  },
  'slug.not-unique': {
    fr: 'Un autre document a déjà cette adresse : ajoutez-y un mot ou un chiffre.',
    en: 'Another document already has this address: add a word or a digit to it.',
  },
} as const satisfies Words;

const refusedUpload = {
  fr: 'Le fichier n’est pas une image lisible, ou elle a trop de pixels. Enregistrez-la de nouveau en JPEG ou en PNG, 2000 pixels de large. Si la connexion est coupée, réessayez plus tard.',
  en: 'The file is not an image that can be read, or it has too many pixels. Save it again as JPEG or PNG, 2000 pixels wide. If the connection is down, try again later.',
} as const;
const refusedUploadTitle = {
  fr: 'L’image n’a pas été acceptée',
  en: 'The image was not accepted',
} as const;

/** Messages about a rejected upload. The Studio's own only refers to the browser's console. */
const studio = {
  'asset-sources.common.uploader.upload-failed.description': refusedUpload,
  'inputs.image.upload-error.description': refusedUpload,
  'asset-sources.common.uploader.upload-failed.title': refusedUploadTitle,
  'inputs.image.upload-error.title': refusedUploadTitle,
} as const satisfies Words;

/**
 * Presence in lists: who has a document open. The Studio has these among the texts of releases,
 * which are turned off here, so it would show the keys.
 */
const releases = {
  'presence.tooltip.one': {
    fr: '{{displayName}} travaille à ce document en ce moment',
    en: '{{displayName}} is editing this document right now',
  },
  'presence.tooltip.other': {
    fr: '{{count}} personnes travaillent à ce document en ce moment',
    en: '{{count}} people are editing this document right now',
  },
} as const satisfies Words;

/** Texts of the Studio that are worded differently here, by namespace and key. */
export const overriddenTexts = { validation, studio, releases };
