/**
 * Whether an `_id` is one that only signed-in people can read: it has a dot (Sanity, "Document ids: private
 * documents"). Drafts are such, and so is everything that an import keeps for itself.
 */
export function isPrivateId(id: string): boolean {
  return id.includes('.');
}
