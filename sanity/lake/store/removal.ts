import type { StoredDocument } from './types.ts';

/** A release may delete a document, which is then missing in that perspective. */
export function isRemoval({ _system: system }: StoredDocument): boolean {
  return (
    typeof system === 'object' && system !== null && 'delete' in system && system.delete === true
  );
}
