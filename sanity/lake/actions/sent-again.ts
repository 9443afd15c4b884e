import { extractWithPath } from '@sanity/mutator';

import { digestOf } from '../mutate/transaction.ts';
import type { Store } from '../store/store.ts';
import type { StoredDocument } from '../store/types.ts';
import type { Action, ActionOf } from './request-body.ts';

/** Studio tries again after seconds, then minutes, up to a minute apart. */
const maxAge = 10 * 60 * 1000;

/** What Studio sends to have a transaction that changes nothing: there is no such attribute. */
const noOperation = { unset: ['_empty_action_guard_pseudo_field_'] };

type Edit = ActionOf<'edit'>;
type Create = ActionOf<'create'>;

function draftOf(action: Edit | Create): string | undefined {
  if (action.actionType === 'sanity.action.document.edit') return action.draftId;
  return action.attributes._id;
}

/** Paths at which the patch would do something else the second time; undefined when it may mean to. */
function unrepeatablePaths({ patch }: Edit): string[] | undefined {
  const { set, setIfMissing, diffMatchPatch = {}, insert, unset = [], ...others } = patch;
  const isOther = Object.values(others).some((operation) => operation !== undefined);
  // Taking the first item twice is two wishes.
  if (isOther || unset.some((path) => !noOperation.unset.includes(path))) return undefined;
  const { before, after, replace } = insert ?? {};
  const place = [before, after, replace].find((path) => typeof path === 'string');
  const list = typeof place === 'string' ? [place.replace(/\[[^[]*\]\s*$/, '')] : [];
  return [...Object.keys(diffMatchPatch), ...list];
}

function isSameAt(path: string, left: StoredDocument, right: StoredDocument): boolean {
  const valuesIn = (document: StoredDocument) =>
    JSON.stringify(extractWithPath(path, document).map(({ value }) => value));
  return valuesIn(left) === valuesIn(right);
}

/**
 * Actions of which nothing is left to be done, because it is an edit that Studio sends again after its answer was lost:
 * Studio gives it a new transaction id each time, and doing it twice would write the same letters twice, or fail at
 * making a draft that is there, upon which Studio drops what its user has typed since. What comes back instead still
 * makes a transaction and an event, for which Studio waits.
 *
 * An edit is one sent again when it is, to the letter, the last thing that its author did to the document, minutes ago
 * at most, and the texts and lists that it changes still are as it left them.
 * @param asked what `digestOf` was given with it the first time
 */
export function withoutSentAgain(
  actions: readonly Action[],
  store: Store,
  asked: { readonly author: string; readonly asked: unknown },
): readonly Action[] {
  const edits = actions.filter(
    (action) =>
      action.actionType === 'sanity.action.document.edit' ||
      action.actionType === 'sanity.action.document.create',
  );
  const [first] = edits;
  const draftId = first && draftOf(first);
  if (edits.length < actions.length || first === undefined || draftId === undefined) return actions;
  if (edits.some((action) => draftOf(action) !== draftId)) return actions;

  const last = store.revisions.lastBy(asked.author, draftId);
  if (last === undefined || Date.now() - Date.parse(last.timestamp) > maxAge) {
    return actions;
  }
  if (store.answeredRequest(last.id)?.digest !== digestOf(asked)) return actions;
  const now = store.get(draftId);
  const then = store.revisions.asOf(draftId, last.seq);
  if (now === undefined || then === undefined) return actions;
  let isUnrepeatable = false;
  for (const action of edits) {
    if (action.actionType === 'sanity.action.document.create') {
      isUnrepeatable ||= action.ifExists === 'fail';
      continue;
    }
    const paths = unrepeatablePaths(action);
    if (paths === undefined || !paths.every((path) => isSameAt(path, now, then))) return actions;
    isUnrepeatable ||= paths.length > 0;
  }
  if (!isUnrepeatable) return actions;
  const { publishedId } = first;
  return [{ actionType: 'sanity.action.document.edit', draftId, publishedId, patch: noOperation }];
}
