import { useState } from 'react';
import { useCurrentUser } from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { decisionDocument, keptApart } from '../../../../lib/import/decisions/decision.ts';
import { mergeDocuments, type MergeOutcome } from '../../../../lib/import/merge/merge-documents.ts';
import type { MergeRefusal } from '../../../../lib/import/merge/merge-sources.ts';
import type { SuggestedPair } from '../../../../lib/import/merge/suggested-pairs.ts';
import { undoMerge, type UndoOutcome } from '../../../../lib/import/merge/undo-merge.ts';
import type { ContentStore } from '../../../../lib/import/store/content-store.ts';
import { randomId } from '../../inputs/authors/random-id.ts';
import { pairKey } from './shown-pairs.ts';
import { outcomeWords as words } from './words.ts';

/** What is to be said of a pair. */
export interface PairNews {
  readonly text: string;
  /** What the two are called. */
  readonly about?: string | undefined;
  /** Takes back what was decided; undefined for what was refused. */
  readonly undo?: (() => Promise<void>) | undefined;
}

export interface Decisions {
  readonly isBusy: boolean;
  /** What is to be said of a pair, by its key. */
  readonly news: ReadonlyMap<string, PairNews>;
  /** What became of something in the lists of the past. */
  readonly said: string;
  /** @param about what the two are called */
  merge(pair: SuggestedPair, kept: string, about: string): Promise<void>;
  keepApart(pair: SuggestedPair, about: string): Promise<void>;
  /** @param id of the record of a merge */
  undo(id: string): Promise<void>;
  /** @param id of a decision */
  takeBack(id: string): Promise<void>;
}

interface DecisionsOptions {
  readonly store: ContentStore;
  /** Called after something was written. */
  readonly onWritten: () => void;
  readonly language: Language;
}

/** What an editor decides of pairs, and what is to be said of it. */
export function useDecisions({ store, onWritten, language }: DecisionsOptions): Decisions {
  const by = useCurrentUser()?.name ?? '';
  const [isBusy, setIsBusy] = useState(false);
  const [news, setNews] = useState<ReadonlyMap<string, PairNews>>(new Map());
  const [said, setSaid] = useState('');

  async function write(work: () => Promise<void>, onFailure: (text: string) => void) {
    setIsBusy(true);
    setSaid('');
    try {
      await work();
    } catch {
      onFailure(words.away[language]);
    } finally {
      setIsBusy(false);
    }
    onWritten();
  }

  const tell = (key: string, one: PairNews): void =>
    setNews((before) => new Map(before).set(key, one));

  const undoOf = (key: string, outcome: MergeOutcome): PairNews['undo'] =>
    outcome.state === 'merged'
      ? () =>
          write(
            async () => {
              const undone = await undoMerge(store, outcome.record);
              tell(key, { text: undoneText(undone, language) });
            },
            (text) => tell(key, { text, undo: undoOf(key, outcome) }),
          )
      : undefined;

  return {
    isBusy,
    news,
    said,
    merge: (pair, kept, about) => {
      const key = pairKey(pair);
      const dropped = pair.ids.find((id) => id !== kept) ?? '';
      return write(
        async () => {
          const options = { newKey: () => randomId(8), now: () => new Date(), by };
          const outcome = await mergeDocuments(store, { kept, dropped }, options);
          const undo = undoOf(key, outcome);
          tell(key, { text: mergedText(outcome, language), ...(undo && { about, undo }) });
        },
        (text) => tell(key, { text }),
      );
    },
    keepApart: (pair, about) => {
      const key = pairKey(pair);
      const decision = decisionDocument(keptApart(...pair.ids));
      const undo = () =>
        write(
          async () => {
            await store.transact([{ delete: { id: decision._id } }]);
            tell(key, { text: words.takenBack[language] });
          },
          (text) => tell(key, { text, undo }),
        );
      return write(
        async () => {
          await store.transact([{ createIfNotExists: decision }]);
          tell(key, { text: words.apart[language], about, undo });
        },
        (text) => tell(key, { text }),
      );
    },
    undo: (id) =>
      write(async () => setSaid(undoneText(await undoMerge(store, id), language)), setSaid),
    takeBack: (id) =>
      write(async () => {
        await store.transact([{ delete: { id } }]);
        setSaid(words.takenBack[language]);
      }, setSaid),
  };
}

function mergedText(outcome: MergeOutcome, language: Language): string {
  if (outcome.state === 'refused') return refusalText(outcome.refusal, language);
  return (outcome.leavesDraft ? words.mergedIntoDraft : words.merged)[language];
}

function refusalText(refusal: MergeRefusal, language: Language): string {
  return refusal.reason === 'signOneWork'
    ? words.signOneWork[language](listOf(refusal.works, language))
    : words[refusal.reason][language];
}

function undoneText(outcome: UndoOutcome, language: Language): string {
  if (outcome.state !== 'changedSince') return words[outcome.state][language];
  return words.changedSince[language](listOf(outcome.titles, language));
}

function listOf(titles: readonly string[], language: Language): string {
  return new Intl.ListFormat(`${language}-CA`).format(titles);
}
