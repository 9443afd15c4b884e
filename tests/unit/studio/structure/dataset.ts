import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createQueryEngine } from '@/sanity/lake/query/engine';
import { openStore } from '@/sanity/lake/store/sqlite-store';

export type Written = { _id: string; _type: string } & Record<string, unknown>;

/** A lake's store and its queries, as the Studio's lists ask them. */
export interface Dataset {
  /** The answer of a query to an editor, who sees drafts in the place of what is published. */
  ask(query: string, params?: Record<string, unknown>): Promise<unknown>;
  /** The published ids of the documents of a list. */
  listed(filter: string, params?: Record<string, unknown>): Promise<unknown>;
  /** Whether the listener of a list gets an event for a stored document. */
  hears(filter: string, params: Record<string, unknown>, document: Written): Promise<boolean>;
  close(): void;
}

const stamps = {
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
};

/** A dataset of these documents, in a folder that `close` removes. */
export function datasetOf(documents: readonly Written[]): Dataset {
  const directory = mkdtempSync(join(tmpdir(), 'portrait-structure-'));
  const store = openStore({
    directory,
    onListenerError: (error) => {
      throw error;
    },
  });
  store.commit({
    id: 'r',
    author: 'test',
    timestamp: stamps._createdAt,
    changes: documents.map((document) => ({
      documentId: document._id,
      previous: null,
      result: { ...document, ...stamps },
      mutations: [],
      operation: 'create' as const,
    })),
  });
  const engine = createQueryEngine(store, { projectId: 'portrait', dataset: 'production' });
  const ask = async (query: string, params: Record<string, unknown> = {}): Promise<unknown> => {
    const { result } = await engine.query(query, {
      params,
      perspective: ['drafts', 'published'],
      seesDrafts: true,
      identity: 'test',
    });
    return result;
  };
  return {
    ask,
    listed: (filter, params) => ask(`*[${filter}] | order(_id asc)._id`, params),
    hears: (filter, params, document) =>
      engine.matches(
        { groq: `*[${filter}]`, params, seesDrafts: true },
        { ...document, ...stamps },
      ),
    close() {
      store.close();
      rmSync(directory, { recursive: true });
    },
  };
}
