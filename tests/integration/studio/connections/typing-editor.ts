import type { PatchOperations } from '@sanity/client-7';
import { BufferedDocument, Mutation } from '@sanity/mutator';

import { openConnectivity } from '@/sanity/studio/connections/connectivity';
import { retryRequests } from '@/sanity/studio/connections/retry-xhr';
import { openWriteQueue } from '@/sanity/studio/connections/write-queue';

import { NodeXhr } from './node-xhr';

export const draftId = 'drafts.person';
export const publishedId = 'person';

/** What Studio 6.9.2 takes for the end of an edit (`TERMINAL_COMMIT_STATUSES`). */
const givenUp: ReadonlySet<number | undefined> = new Set([
  400, 401, 402, 403, 404, 409, 410, 412, 413, 422,
]);

/** Studio's way of writing a text: its own document buffer and its own client. */
export interface TypingEditor {
  /** The text in the form. */
  readonly text: () => string;
  /** The transaction that was sent last. */
  readonly transactionId: () => string | undefined;
  readonly sent: ReadonlySet<string>;
  /** Errors that Studio is told. It keeps the edit, and sends it again under another id, or gives it up. */
  readonly failures: readonly unknown[];
  type(more: string): void;
  /** Sends what was typed, behind what is on its way. */
  commit(): void;
  /** Sends all that was typed, reads the draft again as after a new connection, and goes on from it. */
  reload(): Promise<string>;
}

/** The client that Studio comes with, as in a browser where lost requests are repeated. */
async function studioClient(origin: string, token: string) {
  class Xhr extends NodeXhr {}
  for (const name of ['open', 'setRequestHeader', 'send', 'abort'] as const) {
    Object.defineProperty(Xhr.prototype, name, { value: NodeXhr.prototype[name], writable: true });
  }
  const connectivity = openConnectivity(fetch);
  retryRequests(Xhr.prototype as unknown as XMLHttpRequest, {
    connectivity,
    writes: openWriteQueue(),
  });
  Object.assign(globalThis, { XMLHttpRequest: Xhr, location: new URL('http://localhost:3000/') });
  // The client keeps the XMLHttpRequest that it finds when it is loaded.
  jest.resetModules();
  const { createClient } = await import('@sanity/client-7');
  return createClient({
    projectId: 'portrait',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: origin,
    useProjectHostname: false,
    useCdn: false,
    ignoreBrowserTokenWarning: true,
    perspective: 'raw',
    token,
  });
}

/** Opens a draft for an editor, on a running lake. */
export async function openEditor(origin: string, token: string): Promise<TypingEditor> {
  const client = await studioClient(origin, token);
  const sent = new Set<string>();
  const failures: unknown[] = [];
  let transactionId: string | undefined;
  let commits: Promise<void>[] = [];

  async function read() {
    const draft = await client.getDocument(draftId);
    if (draft === undefined) throw new Error('There is no draft');
    return draft;
  }

  function buffer(draft: Awaited<ReturnType<typeof read>>): BufferedDocument {
    const buffered = new BufferedDocument(draft);
    buffered.commitHandler = ({ mutation, success, failure, cancel }) => {
      transactionId = mutation.transactionId ?? '';
      sent.add(transactionId);
      const actions = mutation.mutations.map(({ patch }) => ({
        actionType: 'sanity.action.document.edit' as const,
        draftId,
        publishedId,
        patch: operationsOf(patch ?? {}),
      }));
      client.observable.action(actions, { transactionId }).subscribe({
        next: success,
        error: (error: Error & { statusCode?: number }) => {
          failures.push(error);
          if (givenUp.has(error.statusCode)) cancel(error);
          else failure();
        },
      });
    };
    return buffered;
  }

  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  let document = buffer(await read());
  const text = () => textOf(document.LOCAL?.['name']);
  const commit = () => void commits.push(document.commit());

  return {
    text,
    transactionId: () => transactionId,
    sent,
    failures,
    type(more) {
      const patch = { id: draftId, set: { name: text() + more } };
      document.add(new Mutation({ mutations: [{ patch }] }));
    },
    commit,
    async reload() {
      commit();
      const saved = commits;
      commits = [];
      await Promise.all(saved);
      const draft = await read();
      document = buffer(draft);
      return textOf(draft['name']);
    },
  };
}

/** The part of a patch that an action takes: without the id of the document, which is beside it. */
function operationsOf({ id: _id, ...operations }: PatchOperations & { id?: string }) {
  return operations;
}
