import { useEffect, useMemo, useState } from 'react';
import { useDocumentStore } from 'sanity';

import { peopleOf, authorsQuery } from '../../../lib/citations/stored-work.ts';
import { apiVersion } from '../../api-version.ts';

const listenTo =
  /* groq */ '*[_type in ["researcher", "coauthor"] && (_id in $ids || _id in $drafts)]';

/**
 * The people whom a work in the form names, drafts included, kept up to date.
 *
 * @returns the result of `authorsQuery`, or undefined until there is one
 */
export function usePeopleOf(work: unknown): unknown {
  const store = useDocumentStore();
  const ids = peopleOf(work).toSorted();
  // The query runs again only when the people change, not with every other edit of the work.
  const asked = ids.join(' ');
  const params = useMemo(() => {
    const list = asked === '' ? [] : asked.split(' ');
    return { ids: list, drafts: list.map((id) => `drafts.${id}`) };
  }, [asked]);
  const [people, setPeople] = useState<unknown>();
  useEffect(() => {
    if (params.ids.length === 0) return;
    const options = { apiVersion, perspective: 'drafts', tag: 'portrait.citation' } as const;
    const following = store
      .listenQuery({ fetch: authorsQuery, listen: listenTo }, params, options)
      .subscribe({
        next: setPeople,
        // After an error the known names stay.
        error: () => undefined,
      });
    return () => following.unsubscribe();
  }, [store, params]);
  return asked === '' ? [] : people;
}
