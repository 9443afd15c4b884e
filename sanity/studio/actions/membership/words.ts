import type { Words } from '../../../i18n/translated.ts';

/** Words of the action by which a coauthor becomes a member, and of the one that undoes it. */
export const membershipWords = {
  become: { fr: 'Devient membre', en: 'Becomes a member' },
  undo: { fr: 'N’est plus membre', en: 'Is no member any more' },
  confirmBecome: {
    fr: 'Un profil est publié, et l’adresse de cette page y mène. Les publications continuent de nommer la personne.',
    en: 'A profile is published, and the address of this page leads to it. Works go on naming the person.',
  },
  confirmUndo: {
    fr: 'Le profil redevient un brouillon, et cette page revient. Ce qui nommait le membre nomme de nouveau cette personne.',
    en: 'The profile becomes a draft again, and this page comes back. What named the member names this person again.',
  },
  becameMember: { fr: 'Cette personne est maintenant membre.', en: 'This person is a member now.' },
  becameCoauthor: {
    fr: 'Cette personne n’est plus membre.',
    en: 'This person is no member any more.',
  },
  failed: {
    fr: 'Rien n’a été changé. Réessayez.',
    en: 'Nothing was changed. Try again.',
  },
  notPublished: {
    fr: 'Publiez d’abord cette fiche.',
    en: 'Publish this document first.',
  },
} as const satisfies Words;
