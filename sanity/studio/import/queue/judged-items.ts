import type { QueueItem } from '../../../../lib/import/queue/queue-item.ts';
import type { Verdict } from '../../../../lib/import/verdicts/verdict.ts';

/** An open item with what the import thinks of it. */
export interface JudgedItem {
  readonly item: QueueItem;
  readonly verdict: Verdict;
}

/** In the order in which an editor wants to see them: what needs a decision first. */
export const verdictKinds = [
  'new',
  'newVersion',
  'possibleDuplicate',
  'here',
] as const satisfies readonly Verdict['kind'][];

export type QueueFilter = Verdict['kind'] | 'all';

/** The open items, by kind of verdict and then by title. */
export function judgedItems(
  items: ReadonlyMap<string, QueueItem>,
  verdicts: ReadonlyMap<string, Verdict>,
): JudgedItem[] {
  return [...verdicts]
    .flatMap(([id, verdict]) => {
      const item = items.get(id);
      return item === undefined ? [] : [{ item, verdict }];
    })
    .toSorted(
      (a, b) =>
        verdictKinds.indexOf(a.verdict.kind) - verdictKinds.indexOf(b.verdict.kind) ||
        a.item.title.localeCompare(b.item.title),
    );
}

export function shownItems(judged: readonly JudgedItem[], filter: QueueFilter): JudgedItem[] {
  return judged.filter(({ verdict }) => filter === 'all' || verdict.kind === filter);
}
