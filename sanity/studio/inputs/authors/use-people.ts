import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'sanity';

import { apiVersion } from '../../api-version';
import { peopleIn, peopleQuery, type Person } from './people-search';

export interface People {
  readonly people: readonly Person[] | undefined;
  readonly hasFailed: boolean;
  /** Asks who there is, again each time: somebody may have been added meanwhile. */
  readonly ask: () => void;
}

/** Everyone who can be an author; asked for when it is needed, and kept while it is asked anew. */
export function usePeople(): People {
  const client = useClient({ apiVersion });
  const [people, setPeople] = useState<readonly Person[]>();
  const [hasFailed, setHasFailed] = useState(false);
  const asking = useRef<AbortController>(undefined);
  useEffect(() => () => asking.current?.abort(), []);

  const ask = useCallback(() => {
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
  return { people, hasFailed, ask };
}
