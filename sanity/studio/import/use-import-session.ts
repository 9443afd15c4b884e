import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useClient } from 'sanity';

import { ImportSession } from '../../../lib/import/session/import-session.ts';
import type { ImportSnapshot } from '../../../lib/import/session/snapshot.ts';
import { clientStore } from '../../../lib/import/store/client-store.ts';
import { apiVersion } from '../../api-version.ts';
import { randomId } from '../inputs/authors/random-id.ts';
import { serverLookups } from './server-lookups.ts';

/** An import, once everything that is here is read. */
export type ImportState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly retry: () => void }
  | {
      readonly state: 'open';
      readonly session: ImportSession;
      readonly snapshot: ImportSnapshot;
    };

/** Opens an import for as long as the tool is open. */
export function useImportSession(): ImportState {
  const client = useClient({ apiVersion });
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState<{ round: number; session?: ImportSession }>();

  useEffect(() => {
    let session: ImportSession | undefined;
    let isLeft = false;
    void ImportSession.open({
      store: clientStore(client),
      lookups: serverLookups(() => client.config().token),
      newKey: () => randomId(8),
      now: () => new Date(),
      wait: waitUntil,
      // What goes wrong is tried again, and said in the tool.
      onProblem: () => undefined,
    }).then(
      (one) => {
        session = one;
        if (isLeft) one.close();
        else setOpened({ round, session: one });
      },
      (error: unknown) => {
        if (isLeft) return;
        reportError(error);
        setOpened({ round });
      },
    );
    return () => {
      isLeft = true;
      session?.close();
    };
  }, [client, round]);

  const session = opened?.round === round ? opened.session : undefined;
  const subscribe = useCallback(
    (listener: () => void) => session?.subscribe(listener) ?? (() => undefined),
    [session],
  );
  const snapshot = useSyncExternalStore(subscribe, () => session?.snapshot);
  if (session !== undefined && snapshot !== undefined) return { state: 'open', session, snapshot };
  if (opened?.round === round) return { state: 'failed', retry: () => setRound(round + 1) };
  return { state: 'loading' };
}

/** Settles after some milliseconds, or when the signal says so. */
async function waitUntil(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
