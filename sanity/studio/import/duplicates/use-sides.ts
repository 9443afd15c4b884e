import { useEffect, useState } from 'react';

import { type PairSide, readSides } from '../../../../lib/import/merge/read-sides.ts';
import type { SuggestedPair } from '../../../../lib/import/merge/suggested-pairs.ts';
import type { ContentStore } from '../../../../lib/import/store/content-store.ts';

export type Sides = ReadonlyMap<string, PairSide>;

/**
 * The documents of the pairs that are shown, read anew when something was found anew.
 *
 * @param found what the pairs were found in
 */
export function useSides(
  store: ContentStore,
  pairs: readonly SuggestedPair[],
  found: unknown,
): { readonly sides: Sides; readonly hasFailed: boolean } {
  const [sides, setSides] = useState<Sides>(new Map());
  const [hasFailed, setHasFailed] = useState(false);
  const ids = [...new Set(pairs.flatMap((pair) => pair.ids))].join(' ');
  useEffect(() => {
    if (ids === '') return;
    let isLeft = false;
    void readSides(store, ids.split(' ')).then(
      (all) => {
        if (isLeft) return;
        setSides(all);
        setHasFailed(false);
      },
      () => {
        if (!isLeft) setHasFailed(true);
      },
    );
    return () => {
      isLeft = true;
    };
  }, [store, ids, found]);
  return { sides, hasFailed };
}
