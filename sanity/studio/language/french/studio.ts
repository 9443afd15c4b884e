/** The Studio itself: sign-in, deletion, tables, changes. */
export const studioFrench = {
  'asset-source.dialog.load-error': 'Les fichiers n’ont pas pu être lus',
  'changes.unknown-schema-field.description':
    'Ce champ n’est pas dans le schéma. Ses valeurs sont montrées en JSON.',
  'document-group-inventory.action.cancel': 'Annuler',
  'document-group-inventory.action.manage-versions': 'Gérer les versions',
  'document-group-inventory.filter-string.label': 'Filtrer\u00a0: {{subject}}',
  'document-group-inventory.title': '{{count}} {{subject}}',
  'document-group-inventory.title_one': '{{count}} {{subject}}',
  'document-group-inventory.title_other': '{{count}} {{subject}}',
  'document-group-inventory.viewing-item-label': 'à l’écran',
  'document-group.delete.cancel-button.text': 'Annuler',
  'document-group.delete.cdr-summary.document-count_one': '1 document',
  'document-group.delete.cdr-summary.document-count_other': '{{count}} documents',
  'document-group.delete.cdr-summary.subtitle_one': 'Jeu de données\u00a0: {{datasets}}',
  'document-group.delete.cdr-summary.subtitle_other': 'Jeux de données\u00a0: {{datasets}}',
  'document-group.delete.cdr-summary.subtitle_unavailable_one': 'Jeu de données hors d’atteinte',
  'document-group.delete.cdr-summary.subtitle_unavailable_other': 'Jeux de données hors d’atteinte',
  'document-group.delete.cdr-summary.title_one': '{{documentCount}} dans un autre jeu de données',
  'document-group.delete.cdr-summary.title_other':
    '{{documentCount}} dans {{count}} jeux de données',
  'document-group.delete.cdr-table.copy-id-button.tooltip': 'Copier l’identifiant',
  'document-group.delete.cdr-table.dataset.label': 'Jeu de données',
  'document-group.delete.cdr-table.document-id.label': 'Identifiant du document',
  'document-group.delete.cdr-table.id-copied-toast.title-failed':
    'L’identifiant n’a pas pu être copié',
  'document-group.delete.cdr-table.project-id.label': 'Identifiant du projet',
  'document-group.delete.confirm-button.text_one': 'Supprimer (1)',
  'document-group.delete.confirm-button.text_other': 'Supprimer ({{count}})',
  'document-group.delete.error.message':
    'Ce document n’a pas pu être supprimé. Le plus souvent, c’est que d’autres documents y renvoient.',
  'document-group.delete.other-reference-count.title_one': '1 autre renvoi n’est pas montré',
  'document-group.delete.other-reference-count.title_other':
    '{{count}} autres renvois ne sont pas montrés',
  'document-group.delete.other-reference-count.tooltip':
    'Ces renvois ne peuvent pas être décrits sans un jeton d’accès à leurs jeux de données.',
  'document-group.delete.preview-item.preview-unavailable.subtitle':
    'Identifiant\u00a0: {{documentId}}',
  'document-group.delete.preview-item.preview-unavailable.title': 'Pas d’aperçu',
  'document-group.delete.referring-document-count.text_one':
    '1 document renvoie à «\u202f<DocumentTitle/>\u202f»',
  'document-group.delete.referring-document-count.text_other':
    '{{count}} documents renvoient à «\u202f<DocumentTitle/>\u202f»',
  'document-group.delete.referring-documents-descriptor.text':
    'Il se peut que «\u202f<DocumentTitle/>\u202f» ne puisse pas être supprimé, car ces documents y renvoient\u00a0:',
  'document-group.delete.title_one': 'Supprimer {{count}} {{subject}}',
  'document-group.delete.title_other': 'Supprimer {{count}} {{subject}}',
  'document-group.subject.version_one': 'version',
  'document-group.subject.version_other': 'versions',
  'document.initial-value.error.title': 'La valeur de départ n’a pas pu être trouvée',
  'document.initial-value.error.description': 'Le document s’ouvre vide. {{errorMessage}}',
  'document-status.last-published': 'Publié',
  'inputs.portable-text.table.add-column': 'Ajouter une colonne à la fin',
  'inputs.portable-text.table.add-row': 'Ajouter une ligne à la fin',
  'inputs.portable-text.table.column-handle': 'Poignée de la colonne',
  'inputs.portable-text.table.delete-column': 'Supprimer la colonne',
  'inputs.portable-text.table.delete-row': 'Supprimer la ligne',
  'inputs.portable-text.table.delete-table': 'Supprimer le tableau',
  'inputs.portable-text.table.header-row': 'Ligne d’en-tête',
  'inputs.portable-text.table.insert-here': 'Insérer ici',
  'inputs.portable-text.table.menu-aria-label': 'Options du tableau',
  'inputs.portable-text.table.row-handle': 'Poignée de la ligne',
  'inputs.portable-text.table.select-table': 'Sélectionner le tableau',
  'login.logged-out.generic': 'Votre session n’est plus valide. Connectez-vous de nouveau.',
  'login.logged-out.session-expired': 'Votre session a expiré. Connectez-vous de nouveau.',
  'login.logged-out.title': 'Vous n’avez plus de session',
} as const;
