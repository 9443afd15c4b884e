import { useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { AcceptedItem } from '../../../../lib/import/accept/accept-items.ts';
import type { ItemStatus, QueueItem } from '../../../../lib/import/queue/queue-item.ts';
import type { ImportSession } from '../../../../lib/import/session/import-session.ts';
import { importWords, queueWords } from '../words.ts';

/** What an editor decides, and what to say of it. */
export interface Deciding {
  readonly isBusy: boolean;
  readonly lines: readonly string[];
  accept(items: readonly AcceptedItem[]): Promise<void>;
  setStatus(items: readonly QueueItem[], status: Exclude<ItemStatus, 'accepted'>): Promise<void>;
  /** The item is a work of its own: never take it for this one again, and accept it. */
  acceptApart(accepted: AcceptedItem, work: string): Promise<void>;
}

export function useDeciding(session: ImportSession, language: Language): Deciding {
  const [lines, setLines] = useState<readonly string[]>([]);
  const [isBusy, setIsBusy] = useState(false);

  async function decide(work: () => Promise<readonly string[]>): Promise<void> {
    setIsBusy(true);
    try {
      setLines(await work());
    } catch (error) {
      // The console tells a developer what an editor need not know.
      reportError(error);
      setLines([importWords.failed[language]]);
    } finally {
      setIsBusy(false);
    }
  }

  async function accepted(items: readonly AcceptedItem[]): Promise<readonly string[]> {
    const report = await session.accept(items);
    return [
      queueWords.accepted[language](report),
      ...report.failed.map(({ item }) => queueWords.notWritten[language](item.title)),
    ];
  }

  return {
    isBusy,
    lines,
    accept: (items) => decide(() => accepted(items)),
    setStatus: (items, status) =>
      decide(async () => {
        await session.setStatus(items, status);
        return [];
      }),
    acceptApart: (one, work) =>
      decide(async () => {
        await session.keepApart(one.item, work);
        return accepted([one]);
      }),
  };
}
