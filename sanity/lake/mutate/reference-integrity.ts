import { mutationError } from '../errors.ts';
import { collectReferences } from '../store/references.ts';
import type { Store } from '../store/store.ts';
import type { Change } from '../store/types.ts';
import type { WorkingSet } from './working-set.ts';

/**
 * Checks that every strong reference points at a document after the whole transaction.
 * @throws LakeError 409 naming the document and what it refers to, or what refers to it
 */
export function checkReferences(
  store: Store,
  working: WorkingSet,
  changes: readonly Change[],
): void {
  for (const { documentId, result } of changes) {
    if (result === null) checkNoneLeft(store, working, documentId);
    else checkTargets(working, documentId, result);
  }
}

function checkTargets(working: WorkingSet, documentId: string, result: unknown): void {
  for (const { id, weak } of collectReferences(result)) {
    if (weak || working.exists(id)) continue;
    throw mutationError(409, working.indexOf(documentId), {
      type: 'documentReferenceDoesNotExistError',
      description: `Document "${documentId}" references non-existent document "${id}"`,
      id: documentId,
      referenceID: id,
    });
  }
}

/** `checkTargets` covers the documents that the transaction writes. */
function checkNoneLeft(store: Store, working: WorkingSet, documentId: string): void {
  const referencingIDs = store.idsStronglyReferencing(documentId).filter((id) => !working.has(id));
  if (referencingIDs.length === 0) return;
  throw mutationError(409, working.indexOf(documentId), {
    type: 'documentHasExistingReferencesError',
    description: `Document "${documentId}" cannot be deleted as there are references to it from "${referencingIDs[0]}"`,
    id: documentId,
    referencingIDs,
  });
}
