import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'sanity';

import { apiVersion } from '../../../api-version.ts';
import { peopleIn, peopleQuery, type Person } from './people-search.ts';

export interface People {
  readonly people: readonly Person[] | undefined;
  readonly hasFailed: boolean;
  /** Reads the list again: somebody may have been added meanwhile. */
  readonly refresh: () => void;
}

/** Everyone who can be an author: read when it is needed, and kept while it is read again. */
export function usePeople(): People {
  const client = useClient({ apiVersion });
  const [people, setPeople] = useState<readonly Person[]>();
  const [hasFailed, setHasFailed] = useState(false);
  const asking = useRef<AbortController>(undefined);
  useEffect(() => () => asking.current?.abort(), []);

  const refresh = useCallback(() => {
    asking.current?.abort();
    const { signal } = (asking.current = new AbortController());
    const options = { perspective: 'raw', signal, tag: 'portrait.people' } as const;
    client.fetch<unknown>(peopleQuery, {}, options).then(
      (answer) => {
        if (signal.aborted) return;
        setPeople(peopleIn(answer));
        setHasFailed(false);
      },
      () => {
        if (!signal.aborted) setHasFailed(true);
      },
    );
  }, [client]);
  return { people, hasFailed, refresh };
}
