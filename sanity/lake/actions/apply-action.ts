import { actionError } from '../errors.ts';
import { applyMutation } from '../mutate/apply-mutation.ts';
import { recordWithArrayKeys } from '../mutate/array-keys.ts';
import { sizeOf } from '../mutate/json-value.ts';
import { checkRevision } from '../mutate/working-set.ts';
import { idInLayer, layerOf } from '../store/document-id.ts';
import type { Mutation, StoredDocument } from '../store/types.ts';
import {
  checkPublishedId,
  checkVersionId,
  existing,
  versionsOf,
  type ActionStep,
} from './family.ts';
import { strengthenReferences } from './strengthen.ts';
import type { Action, ActionOf } from './request-body.ts';

/** Ids are given by name here: no action selects by query. */
const selectIds = () => [];

function mutate(mutation: Mutation, step: ActionStep): void {
  applyMutation(mutation, { ...step, selectIds, generateKeys: true });
}

function copyTo(id: string, source: StoredDocument, { working, index }: ActionStep): void {
  const copy = working.copy(source, id);
  working.budget.write(sizeOf(copy));
  working.put(id, copy, { createOrReplace: copy }, index);
}

function remove(id: string, step: ActionStep): void {
  mutate({ delete: { id } }, step);
}

/** Where attributes are to be written: their own `_id` when it is a draft or a version, else the draft. */
function targetOf(publishedId: string, attributes: { _id?: string | undefined }, index: number) {
  const { _id: attributesId } = attributes;
  const target =
    attributesId === undefined || attributesId === publishedId
      ? idInLayer(publishedId, 'drafts')
      : attributesId;
  checkPublishedId(publishedId, index);
  checkVersionId(target, publishedId, index);
  return target;
}

function alreadyExists(id: string, index: number, more = '') {
  const description = `Document by ID "${id}" already exists${more}`;
  return actionError(409, index, { type: 'documentAlreadyExistsError', description, id });
}

function create(action: ActionOf<'create'>, step: ActionStep): void {
  const { publishedId, attributes, ifExists } = action;
  const { working, index } = step;
  const target = targetOf(publishedId, attributes, index);
  const isDraft = layerOf(target) === 'drafts';
  if (isDraft && working.exists(publishedId)) {
    throw alreadyExists(publishedId, index, ': it is edited, not created');
  }
  const document = { ...attributes, _id: target };
  mutate(ifExists === 'ignore' ? { createIfNotExists: document } : { create: document }, step);
}

/** Without a draft, the published document is copied first: nobody's edit reaches visitors before it is published. */
function edit({ draftId, publishedId, patch }: ActionOf<'edit'>, step: ActionStep): void {
  const { working, index } = step;
  checkPublishedId(publishedId, index);
  checkVersionId(draftId, publishedId, index);
  const { ifRevisionID, ...operations } = patch;
  const version = working.get(draftId);
  const source = version ?? (layerOf(draftId) === 'drafts' ? working.get(publishedId) : undefined);
  if (source === undefined) {
    existing(draftId, step);
    return;
  }
  checkRevision(source, ifRevisionID, index);
  if (version === undefined) copyTo(draftId, source, step);
  mutate({ patch: { id: draftId, ...operations } }, step);
}

function publish(action: ActionOf<'publish'>, step: ActionStep): void {
  const { draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId } = action;
  const { index } = step;
  checkPublishedId(publishedId, index);
  checkVersionId(draftId, publishedId, index);
  const draft = existing(draftId, step);
  checkRevision(draft, ifDraftRevisionId, index);
  // Expecting a published document that is gone is as wrong as expecting another revision of it.
  if (ifPublishedRevisionId !== undefined) {
    checkRevision(existing(publishedId, step), ifPublishedRevisionId, index);
  }
  step.working.budget.spend(sizeOf(draft).values);
  const attributes = recordWithArrayKeys(strengthenReferences(draft));
  copyTo(publishedId, { ...draft, ...attributes }, step);
  remove(draftId, step);
}

function unpublish({ draftId, publishedId }: ActionOf<'unpublish'>, step: ActionStep): void {
  const { working, index } = step;
  checkPublishedId(publishedId, index);
  checkVersionId(draftId, publishedId, index);
  const published = existing(publishedId, step);
  if (!working.exists(draftId)) copyTo(draftId, published, step);
  remove(publishedId, step);
}

function discard(versionId: string, step: ActionStep): void {
  checkVersionId(versionId, undefined, step.index);
  existing(versionId, step);
  remove(versionId, step);
}

/** Makes a draft or a version, also beside a published document: of what is given, or as a copy. */
function createVersion(action: ActionOf<'version.create'>, step: ActionStep): void {
  const { publishedId, document = action.attributes, baseId, versionId, ifBaseRevisionId } = action;
  const { working, index } = step;
  checkPublishedId(publishedId, index);
  if (document !== undefined) {
    checkVersionId(document._id ?? '', publishedId, index);
    mutate({ create: document }, step);
    return;
  }
  if (baseId === undefined || versionId === undefined) {
    const description = 'version.create needs "document", or "baseId" and "versionId"';
    throw actionError(400, index, { type: 'validationError', description });
  }
  checkVersionId(versionId, publishedId, index);
  if (baseId !== publishedId) checkVersionId(baseId, publishedId, index);
  const base = existing(baseId, step);
  checkRevision(base, ifBaseRevisionId, index);
  if (working.exists(versionId)) throw alreadyExists(versionId, index);
  copyTo(versionId, base, step);
}

function deleteAll(action: ActionOf<'delete'>, step: ActionStep): void {
  const { publishedId, includeDrafts } = action;
  checkPublishedId(publishedId, step.index);
  for (const id of includeDrafts) checkVersionId(id, publishedId, step.index);
  existing(publishedId, step);
  const forgotten = versionsOf(publishedId, step).filter((id) => !includeDrafts.includes(id));
  if (forgotten.length > 0) {
    throw actionError(409, step.index, {
      type: 'documentHasVersionsError',
      description: `"${publishedId}" cannot be deleted while "${forgotten.join('", "')}" stays: name it in includeDrafts`,
      id: publishedId,
      versionIDs: forgotten,
    });
  }
  for (const id of [publishedId, ...includeDrafts]) remove(id, step);
}

function replaceDraft(action: ActionOf<'replaceDraft'>, step: ActionStep): void {
  const { publishedId, attributes } = action;
  const { working, index } = step;
  const target = targetOf(publishedId, attributes, index);
  if (!working.exists(target)) existing(publishedId, step);
  mutate({ createOrReplace: { ...attributes, _id: target } }, step);
}

/** Does what one action says to the documents of a transaction under way. @throws LakeError 400 or 409 */
export function applyAction(action: Action, step: ActionStep): void {
  switch (action.actionType) {
    case 'sanity.action.document.create':
      return create(action, step);
    case 'sanity.action.document.edit':
      return edit(action, step);
    case 'sanity.action.document.publish':
      return publish(action, step);
    case 'sanity.action.document.unpublish':
      return unpublish(action, step);
    case 'sanity.action.document.discard':
      return discard(action.draftId, step);
    case 'sanity.action.document.version.create':
      return createVersion(action, step);
    case 'sanity.action.document.version.discard':
      return discard(action.versionId, step);
    case 'sanity.action.document.delete':
      return deleteAll(action, step);
    case 'sanity.action.document.replaceDraft':
      return replaceDraft(action, step);
  }
}
