import type { LookupFailure } from './lookups.ts';

/** The editor signed out meanwhile, elsewhere perhaps. */
export const signedOut: LookupFailure = {
  code: 'signedOut',
  source: 'portrait',
  message: {
    fr: 'Vous n’êtes plus en session, ou votre rôle ne permet pas d’importer. Rien n’est perdu : reconnectez-vous.',
    en: 'You are signed out, or your role does not allow importing. Nothing is lost: sign in again.',
  },
};

/** Neither a source nor the content could be reached through the site. */
export const siteAway: LookupFailure = {
  code: 'siteAway',
  source: 'portrait',
  message: {
    fr: 'Le site ne répond pas. Rien n’est perdu : l’importation reprend dès qu’il répond.',
    en: 'The site does not answer. Nothing is lost: the import goes on as soon as it does.',
  },
};

/** Another session works on the same, or somebody decided on it. */
export const changedMeanwhile: LookupFailure = {
  code: 'changedMeanwhile',
  source: 'portrait',
  message: {
    fr: 'Quelqu’un d’autre a modifié la file au même moment. Rien n’est perdu : l’importation reprend d’elle-même.',
    en: 'Somebody else changed the queue at the same time. Nothing is lost: the import goes on by itself.',
  },
};
