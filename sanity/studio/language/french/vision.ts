/** Saved queries of the tool for GROQ. */
export const visionFrench = {
  'action.save-personal-copy': 'Enregistrer une copie à soi',
  'action.save-personal-query': 'Enregistrer pour soi',
  'action.save-shared-query': 'Enregistrer pour tout le monde',
  'action.unshare': 'Ne plus partager',
  'label.all': 'Toutes',
  'label.shared': 'Partagées',
  'label.untitled-query': 'Sans titre',
  'save-query.personal-copy-success': 'Copie enregistrée',
  'save-query.share-warning':
    'Les requêtes partagées sont des documents de votre jeu de données et comptent parmi eux.',
  'save-query.shared-success': 'Requête partagée',
  'save-query.unshared-success': 'La requête n’est plus partagée',
} as const;
