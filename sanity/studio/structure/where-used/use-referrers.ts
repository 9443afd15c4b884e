import { useEffect, useState } from 'react';
import { useDocumentStore } from 'sanity';

import { liveReferrers, type ReferrerGroup } from './references.ts';

/** The documents that refer to another one, as far as they are known. */
export type Referrers =
  | { readonly state: 'loading' | 'failed' }
  | { readonly state: 'known'; readonly groups: readonly ReferrerGroup[] };

/** The documents that refer to the one with this published `_id`, kept up to date. */
export function useReferrers(id: string): Referrers {
  const store = useDocumentStore();
  const [known, setKnown] = useState<{ id: string; referrers: Referrers }>();
  useEffect(() => {
    const subscription = liveReferrers(store, id).subscribe({
      next: (groups) => setKnown({ id, referrers: { state: 'known', groups } }),
      error: () => setKnown({ id, referrers: { state: 'failed' } }),
    });
    return () => subscription.unsubscribe();
  }, [store, id]);
  // State of another document does not count for this one.
  return known?.id === id ? known.referrers : { state: 'loading' };
}
