import { type QueueItem } from '../../../lib/import/queue/queue-item.ts';
import type { ImportSnapshot } from '../../../lib/import/session/snapshot.ts';
import type { SourceRecord } from '../../../lib/import/source-record.ts';
import { workIndex } from '../../../lib/import/verdicts/here-index.ts';
import type { Verdict } from '../../../lib/import/verdicts/verdict.ts';
import { recordIdentifiers } from '../../../lib/import/work/record-identifiers.ts';

/** An item that waits for a decision. */
export interface JudgedItem {
  readonly item: QueueItem;
  readonly verdict: Verdict;
}

/** The works that a run found. */
export interface FoundWorks {
  readonly open: readonly JudgedItem[];
  /** Works that were accepted before, or are here and did not come into the queue. */
  readonly hereAlready: number;
  /** Refused for good before. */
  readonly refused: number;
}

/** Which works a run finds: it remembers of each record only what it is known by, because there may be many. */
export class FoundRecords {
  readonly #identifiers: string[][] = [];

  add(records: readonly SourceRecord[]): void {
    this.#identifiers.push(...records.map(recordIdentifiers));
  }

  /** Those of a batch that was begun before. */
  addItems(items: readonly QueueItem[]): void {
    this.#identifiers.push(...items.map(({ identifiers }) => [...identifiers]));
  }

  /** Each work once. @param snapshot after the run, with its verdicts */
  works({ items, known, verdicts }: ImportSnapshot): FoundWorks {
    const itemOf = new Map(
      [...items.values()].flatMap((item) => item.identifiers.map((one) => [one, item] as const)),
    );
    const workOf = workIndex(known);
    const found = new Set<QueueItem>();
    const outside = new Set<string>();
    for (const identifiers of this.#identifiers) {
      const item = identifiers.flatMap((one) => itemOf.get(one) ?? [])[0];
      if (item !== undefined) found.add(item);
      else outside.add(workOf(identifiers)?.id ?? identifiers[0] ?? '');
    }
    const all = [...found];
    const accepted = new Set(
      all.flatMap(({ status, work }) => (status === 'accepted' ? work : [])),
    );
    return {
      open: all.flatMap((item) => {
        const verdict = verdicts.get(item._id);
        return item.status === 'open' && verdict !== undefined ? [{ item, verdict }] : [];
      }),
      hereAlready: accepted.union(outside).size,
      refused: all.filter(({ status }) => status === 'never').length,
    };
  }
}
