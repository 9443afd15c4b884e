/**
 * The structure tool: texts that Sanity's package lacks, and those in which it calls the act of publishing
 * « publication », which is a paper here.
 */
export const structureFrench = {
  'confirm-delete-dialog.confirm-anyway-button.text_delete_one': 'Supprimer quand même',
  'confirm-delete-dialog.confirm-anyway-button.text_delete_other':
    'Supprimer quand même toutes les versions',
  'confirm-delete-dialog.confirm-button.text_delete_one': 'Supprimer le document',
  'confirm-delete-dialog.confirm-button.text_delete_other': 'Supprimer toutes les versions',
  'confirm-delete-dialog.confirmation.text_delete_one':
    'Voulez-vous vraiment supprimer ce document\u202f?',
  'confirm-delete-dialog.confirmation.text_delete_other':
    'Voulez-vous vraiment supprimer toutes les versions de ce document\u202f?',
  'document-inspector.error.close-button.aria-label': 'Fermer le panneau',
  'document-inspector.error.description': 'Ce panneau n’a pas pu être affiché.',
  'document-inspector.error.retry-button.text': 'Réessayer',
  'document-inspector.error.title': 'Une erreur est survenue',
  'document-target-badges.not-in-target.tooltip':
    'Le document n’existe pas encore dans la perspective choisie.',
  'document-view.form-view.sync-pending.description':
    'Nouvel essai en cours. D’ici là, vos modifications sont gardées dans ce navigateur.',
  'document-view.form-view.sync-pending.title': 'Vos modifications ne s’enregistrent pas',
  'document-view.form-view.sync-recovering.description':
    'Vous pourrez continuer dès que vos modifications seront enregistrées.',
  'document-view.form-view.sync-recovering.title': 'Enregistrement de vos modifications…',
  'document-view.form-view.sync-stalled.description':
    'La saisie reprendra quand elles seront enregistrées. Elles sont gardées dans ce navigateur\u00a0: laissez cet onglet ouvert.',
  'document-view.form-view.sync-stalled.title': 'Vos modifications ne s’enregistrent toujours pas',
  'incoming-references-pane.no-references': 'Aucun document ne renvoie à celui-ci.',
  'menu-items.layout.restore-default': 'Affichage par défaut',
  'menu-items.layout.restore-default.disabled-reason': 'C’est l’affichage par défaut',
  'menu-items.sort-by.restore-default': 'Tri par défaut',
  'menu-items.sort-by.restore-default.disabled-reason': 'C’est le tri par défaut',
  'panes.document-list-pane.error.max-retries-attempted':
    'Plus de nouvel essai automatique, après {{count}} échecs.',
  'panes.document-list-pane.search-ordering.aria-label': 'Changer l’ordre des résultats',
  'panes.document-list-pane.search-ordering.label': 'Triés par {{order}}',
  'panes.document-list-pane.search-ordering.relevance': 'Pertinence',
  'panes.document-list-pane.search-ordering.summary-relevance': 'Triés par pertinence',
  'panes.document-list-pane.sort-order.disabled-reason':
    'Ce tri demande des champs que ce genre de document n’a pas',
  'panes.document-operation-results.operation-success_publishVersion': 'La version a été publiée',
  'panes.document-pane.variant-target.loading': 'Chargement du document…',
  // Publishing and taking back: a publication is a paper here, not the act.
  'action.unpublish.label': 'Dépublier',
  'confirm-delete-dialog.confirm-anyway-button.text_unpublish': 'Dépublier quand même',
  'confirm-delete-dialog.confirm-button.text_unpublish': 'Dépublier maintenant',
  'confirm-delete-dialog.confirmation.text_unpublish':
    'Voulez-vous vraiment dépublier «\u202f<DocumentTitle/>\u202f»\u202f?',
  'confirm-delete-dialog.header.text_unpublish': 'Dépublier le document\u202f?',
  'confirm-delete-dialog.referential-integrity-disclaimer.text_unpublish':
    'Si vous dépubliez ce document, ceux qui y renvoient ne le trouveront plus.',
  'confirm-delete-dialog.referring-documents-descriptor.text_unpublish':
    'Il se peut que «\u202f<DocumentTitle/>\u202f» ne puisse pas être dépublié, car ces documents y renvoient\u00a0:',
  'action.discard-changes.confirm-dialog.confirm-discard-changes':
    'Voulez-vous vraiment abandonner toutes les modifications faites depuis que ce document a été publié\u202f?',
  'action.publish.running.label': 'En train de publier…',
  'action.publish.waiting': 'En attente de la fin d’autres tâches avant de publier',
  'pane-item.published-status.no-published.tooltip': 'Rien à publier',
  'panes.document-operation-results.operation-error_unpublish':
    'Ce document n’a pas pu être dépublié. Le plus souvent, c’est que d’autres documents y renvoient.',
  'panes.document-operation-results.operation-success_discardChanges':
    'Les modifications qui n’étaient pas publiées sont abandonnées. L’historique les garde.',
  'status-bar.publish-status-button.last-published-time.aria-label': 'Publié {{relativeTime}}',
  'status-bar.publish-status-button.last-published-time.tooltip': 'Publié <RelativeTime/>',
} as const;
