import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient } from 'sanity';

import type { MergeSummary } from '../../../../lib/import/merge/merge-record.ts';
import {
  type SuggestedPair,
  suggestedPeople,
  suggestedWorks,
} from '../../../../lib/import/merge/suggested-pairs.ts';
import { readMerges } from '../../../../lib/import/merge/undo-merge.ts';
import { clientStore } from '../../../../lib/import/store/client-store.ts';
import type { ContentStore } from '../../../../lib/import/store/content-store.ts';
import type { Known } from '../../../../lib/import/verdicts/known.ts';
import { readKnown } from '../../../../lib/import/verdicts/read-known.ts';
import { apiVersion } from '../../../api-version.ts';

export type DuplicateKind = 'work' | 'person';

/** What is here twice, maybe. */
export interface FoundDuplicates {
  readonly known: Known;
  readonly pairs: Readonly<Record<DuplicateKind, readonly SuggestedPair[]>>;
  readonly merges: readonly MergeSummary[];
}

export type DuplicatesState = { readonly store: ContentStore; readonly reload: () => void } & (
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'open'; readonly found: FoundDuplicates }
);

/** Reads everything that is here and finds what is here twice; again whenever it is asked to. */
export function useDuplicates(): DuplicatesState {
  const client = useClient({ apiVersion });
  const store = useMemo(() => clientStore(client), [client]);
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<FoundDuplicates>();
  const [hasFailed, setHasFailed] = useState(false);
  const reload = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    let isLeft = false;
    void findDuplicates(store).then(
      (all) => {
        if (isLeft) return;
        setFound(all);
        setHasFailed(false);
      },
      () => {
        if (!isLeft) setHasFailed(true);
      },
    );
    return () => {
      isLeft = true;
    };
  }, [store, round]);

  // What was found before stays while it is read anew.
  if (found !== undefined) return { store, reload, state: 'open', found };
  return { store, reload, state: hasFailed ? 'failed' : 'loading' };
}

async function findDuplicates(store: ContentStore): Promise<FoundDuplicates> {
  const [known, merges] = await Promise.all([readKnown(store), readMerges(store)]);
  return { known, merges, pairs: { work: suggestedWorks(known), person: suggestedPeople(known) } };
}
