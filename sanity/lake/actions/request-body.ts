import { z } from 'zod';

import { actionError, httpError } from '../errors.ts';
import { limits } from '../limits.ts';
import { checkContents } from '../mutate/document-rules.ts';
import { checkCount, patchOperations } from '../mutate/request-body.ts';

const typePrefix = 'sanity.action.document.';

const id = z.string().min(1);
const document = z.looseObject({ _id: id.optional(), _type: z.string().min(1) });

const named = <Name extends string>(name: Name) => z.literal(`${typePrefix}${name}` as const);

const action = z.discriminatedUnion('actionType', [
  z.object({
    actionType: named('create'),
    publishedId: id,
    attributes: document,
    ifExists: z.enum(['fail', 'ignore']).default('fail'),
  }),
  z.object({
    actionType: named('edit'),
    draftId: id,
    publishedId: id,
    patch: z.object(patchOperations),
  }),
  z.object({
    actionType: named('publish'),
    draftId: id,
    publishedId: id,
    ifDraftRevisionId: z.string().optional(),
    ifPublishedRevisionId: z.string().optional(),
  }),
  z.object({ actionType: named('unpublish'), draftId: id, publishedId: id }),
  z.object({ actionType: named('discard'), draftId: id, purge: z.boolean().optional() }),
  z.object({
    actionType: named('version.create'),
    publishedId: id,
    // One of them: the version itself, by either name, or the document to copy and the id of the copy.
    document: document.optional(),
    attributes: document.optional(),
    baseId: id.optional(),
    versionId: id.optional(),
    ifBaseRevisionId: z.string().optional(),
  }),
  z.object({ actionType: named('version.discard'), versionId: id, purge: z.boolean().optional() }),
  z.object({
    actionType: named('delete'),
    publishedId: id,
    includeDrafts: z.array(id).default([]),
    purge: z.boolean().optional(),
  }),
  z.object({ actionType: named('replaceDraft'), publishedId: id, attributes: document }),
]);

/** One action, as `/data/actions` takes it. */
export type Action = z.infer<typeof action>;
export type ActionOf<Name extends string> = Extract<
  Action,
  { actionType: `sanity.action.document.${Name}` }
>;

const body = z.object({
  actions: z.array(z.unknown()),
  transactionId: z.string().min(1).max(128).optional(),
  dryRun: z.boolean().optional(),
});

export interface ActionsBody {
  readonly actions: readonly Action[];
  readonly transactionId: string | undefined;
  readonly dryRun: boolean;
}

function invalid(index: number, description: string) {
  return actionError(400, index, { type: 'validationError', description });
}

function readAction(candidate: unknown, index: number): Action {
  const read = action.safeParse(candidate);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place = ['actions', index, ...(issue?.path ?? [])].join('.');
    const known = action.options.map((option) => option.shape.actionType.value).join(', ');
    throw invalid(
      index,
      issue?.code === 'invalid_union'
        ? `${place} must be one of ${known}`
        : `${place}: ${issue?.message ?? 'cannot be read'}`,
    );
  }
  if ('purge' in read.data && read.data.purge === true) {
    // Refused rather than ignored: the caller relies on the history being deleted.
    throw invalid(index, `actions.${index}.purge: this lake keeps the history of every document`);
  }
  return read.data;
}

/**
 * Reads the body of `/data/actions`.
 * @param parsed the body, parsed from JSON
 * @throws LakeError 400 that names the action at fault, 413 for too many
 */
export function readActionsBody(parsed: unknown): ActionsBody {
  const outer = body.safeParse(parsed);
  if (!outer.success) {
    throw httpError(400, 'The body must be {"actions": […], "transactionId"?: "…"}');
  }
  const { actions, transactionId, dryRun = false } = outer.data;
  checkCount('actions', actions.length, limits.transaction.actions);
  checkContents(actions);
  return { actions: actions.map(readAction), transactionId, dryRun };
}
