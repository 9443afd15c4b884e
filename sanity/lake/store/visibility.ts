import { isPublic } from './document-id.ts';
import type { DocumentReader } from './overlay.ts';

/** Ids of uploads, see `assets/asset-id.ts`. */
const assetIdPattern = /^(?:image|file)-[0-9a-f]{40}-/;

/**
 * Does a document exist for those who have no token? What is published does. An upload has no draft of its own: it is
 * published once a published document holds it, and until then its name and its address are nobody's business.
 */
export function isForEveryone(reader: Pick<DocumentReader, 'idsReferencing'>, id: string): boolean {
  if (!isPublic(id)) return false;
  return !assetIdPattern.test(id) || reader.idsReferencing([id]).some(isPublic);
}
