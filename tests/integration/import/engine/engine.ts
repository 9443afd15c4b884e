/** Sessions of an import on a real lake, with lookups that a test tells what to answer. */
import type { SanityClient } from '@sanity/client';

import { clientStore } from '@/lib/import/store/client-store';
import type { ContentStore } from '@/lib/import/store/content-store';
import type { LookupTask } from '@/lib/import/queue/batch';
import type { LookupAnswer, Lookups } from '@/lib/import/run/lookups';
import { ImportSession, type SessionPorts } from '@/lib/import/session/import-session';
import type { LakeEndpoint } from '@/tests/harness/lake';
import { clientOf } from '@/tests/harness/sanity-clients';
import { journal, record } from '@/tests/unit/import/records/source-records';

export const doiOf = (name: string | number) => `10.5555/${name}`;

/** A task for a DOI. */
export const doiTask = (name: string | number): LookupTask => ({ kind: 'doi', doi: doiOf(name) });

/** What a registry says of a DOI. */
export const recordOf = (doi: string) =>
  record({
    sourceId: doi,
    title: { language: 'en', text: `On the number ${doi.replace(/\D/g, ' ')}` },
    versions: [journal({ doi })],
  });

/** The answer for the first of some tasks. */
export function answerTo(tasks: readonly LookupTask[], most = 1): LookupAnswer {
  return {
    done: tasks.slice(0, most).map((task) => ({
      task,
      reading: {
        records: task.kind === 'doi' ? [recordOf(task.doi)] : [],
        problems: [],
      },
    })),
  };
}

/** Lookups that answer one task after another. */
export const willing: Lookups = { lookUp: async (tasks) => answerTo(tasks) };

export function storeOf(lake: LakeEndpoint): ContentStore {
  return clientStore(clientOf(lake, { perspective: 'raw' }));
}

let keys = 0;

/** Opens a session that waits for nothing. */
export function openSession(
  store: ContentStore,
  more: Partial<SessionPorts> = {},
): Promise<ImportSession> {
  return ImportSession.open({
    store,
    lookups: willing,
    newKey: () => `k${(keys += 1)}`,
    now: () => new Date(),
    wait: () => new Promise((resolve) => setTimeout(resolve, 5)),
    onProblem: () => undefined,
    ...more,
  });
}

/** Settles when a session satisfies a condition. */
export function until(
  session: ImportSession,
  isTrue: (snapshot: ImportSession['snapshot']) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It does not come to be.')), 20_000);
    const look = () => {
      if (!isTrue(session.snapshot)) return;
      clearTimeout(timer);
      end();
      resolve();
    };
    const end = session.subscribe(look);
    look();
  });
}

/** Settles when nothing is left of any batch. */
export const finished = (session: ImportSession) =>
  until(
    session,
    ({ batches, runs }) => runs.size === 0 && batches.every(({ tasks }) => tasks.length === 0),
  );

/** What is stored of the import, by type. */
export async function storedItems(client: SanityClient): Promise<string[]> {
  const found = await client.fetch<string[][]>('*[_type == "importItem"].identifiers');
  return found.flat().toSorted();
}

/** Takes everything out of a lake that an import wrote. */
export async function clear(client: SanityClient): Promise<void> {
  await client.delete({
    query:
      '*[_type in ["importItem", "importBatch", "importProvenance", "importDecision", "publication", "coauthor"]]',
  });
}
