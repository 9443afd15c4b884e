/** Messages about a paste. */
export const copyPasteFrench = {
  'copy-paste.on-paste.validation.read-only-fields-skipped.description':
    'Champs laissés tels quels, car ils ne se modifient pas\u00a0: {{fieldNames}}',
  'copy-paste.on-paste.validation.read-only-fields-skipped-truncated.description':
    'Champs laissés tels quels, car ils ne se modifient pas\u00a0: {{fieldNames}} et {{count}} autres',
} as const;
