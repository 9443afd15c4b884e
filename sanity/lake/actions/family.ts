import { actionError } from '../errors.ts';
import type { WorkingSet } from '../mutate/working-set.ts';
import { idInLayer, layerOf, publishedIdOf } from '../store/document-id.ts';
import type { StoredDocument } from '../store/types.ts';

/** The action at fault, and the documents as the actions before it left them. */
export interface ActionStep {
  readonly working: WorkingSet;
  readonly index: number;
}

/** @throws LakeError 400 unless this is an id that something published has */
export function checkPublishedId(id: string, index: number): void {
  if (layerOf(id) === 'published' && !id.startsWith('versions.')) return;
  const description = `"${id}" is the id of a draft or a version, not of a published document`;
  throw actionError(400, index, { type: 'validationError', description, id });
}

/**
 * @param publishedId whose draft or version it must be; undefined: any
 * @throws LakeError 400 unless this is the id of a draft or a version
 */
export function checkVersionId(id: string, publishedId: string | undefined, index: number): void {
  const isVersion = layerOf(id) !== 'published';
  if (isVersion && (publishedId === undefined || publishedIdOf(id) === publishedId)) return;
  const whose = publishedId === undefined ? 'a document' : `"${publishedId}"`;
  const description = `"${id}" is not the id of a draft or a version of ${whose}`;
  throw actionError(400, index, { type: 'validationError', description, id });
}

/** @throws LakeError 409 when there is no such document */
export function existing(id: string, { working, index }: ActionStep): StoredDocument {
  const document = working.get(id);
  if (document !== undefined) return document;
  const description = `The document with the ID "${id}" was not found`;
  throw actionError(409, index, { type: 'documentNotFoundError', description, id });
}

/** Ids of the drafts and versions that there are of a published id. */
export function versionsOf(publishedId: string, { working }: ActionStep): string[] {
  const { reader, budget } = working;
  const draftId = idInLayer(publishedId, 'drafts');
  const versions = reader.idsWithPrefix('versions.');
  budget.spend(versions.length);
  return [
    ...(reader.has(draftId) ? [draftId] : []),
    ...versions.filter((id) => publishedIdOf(id) === publishedId),
  ];
}
