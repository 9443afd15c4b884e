import { useEffect, useState } from 'react';
import { useDocumentStore } from 'sanity';

import { liveReferrers, type ReferrerGroup } from './references.ts';

/** What is known of the documents that refer to one. */
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
  // What is known of another document is nothing yet of this one.
  return known?.id === id ? known.referrers : { state: 'loading' };
}
