/**
 * `GET /data/references/D/documents/ID/to`: documents of other datasets that refer to this one, which Studio asks every
 * few seconds while its "delete" dialog is open. A lake has one dataset: there are none.
 */
export function crossDatasetReferences(): Response {
  return Response.json({ totalCount: 0, references: [] });
}
