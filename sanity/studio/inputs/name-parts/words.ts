import type { Words } from '../../../i18n/translated.ts';

/** Words of the proposal for the parts of a name. */
export const namePartsWords = {
  proposal: { fr: 'Proposées d’après le nom', en: 'Proposed from the name' },
  accept: { fr: 'Accepter', en: 'Use these' },
} as const satisfies Words;
