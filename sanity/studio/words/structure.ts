import { defineLocaleResourceBundle } from 'sanity';

/**
 * French for what the desk says and Sanity's French package does not have yet: Studio would fall back
 * to English. Where the package has a key, this one wins; take it out then.
 */
export const structureBundle = defineLocaleResourceBundle({
  locale: 'fr-FR',
  namespace: 'structure',
  resources: {
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
    'document-view.form-view.sync-stalled.title':
      'Vos modifications ne s’enregistrent toujours pas',
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
  },
});
