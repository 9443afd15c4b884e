import { act } from '@/tests/harness/lake-requests';
import type { RunningLake } from '@/tests/harness/lake';
import { clientOf } from '@/tests/harness/sanity-clients';

export type DocumentEvent = Readonly<Record<string, unknown>>;

export interface EventsPage {
  readonly events: Readonly<Record<string, DocumentEvent[]>>;
  readonly nextCursor: string;
}

export const typesOf = (events: readonly DocumentEvent[]) => events.map(({ type }) => type);

/**
 * A document "a" that is edited by actions, as Studio does it, and its history.
 * @param running asked at each call, because every test has a lake of its own
 */
export function editedDocument(running: () => RunningLake) {
  const ids = { draftId: 'drafts.a', publishedId: 'a' };

  /** Sends an action. @returns the id of its transaction */
  async function did(does: string, rest: Record<string, unknown> = ids): Promise<string> {
    const answer = await act(running(), { does, ...rest });
    expect(answer.status).toBe(200);
    const { transactionId }: { transactionId: string } = await answer.json();
    return transactionId;
  }

  /** Queries events as Studio's events store does. */
  function page(
    id: string,
    search: Record<string, string> = { limit: '100' },
  ): Promise<EventsPage> {
    const query = new URLSearchParams(search);
    return clientOf(running()).request<EventsPage>({
      url: `/data/history/production/events/documents/${id}?${query}`,
      tag: 'get-document-events',
    });
  }

  return {
    did,
    page,
    create: () =>
      did('create', {
        publishedId: 'a',
        attributes: { _id: 'drafts.a', _type: 'topic', name: 'Graphs' },
        ifExists: 'fail',
      }),
    edit: (name: string) => did('edit', { ...ids, patch: { set: { name } } }),
    /** Newest first. */
    async eventsOf(id: string): Promise<DocumentEvent[]> {
      const { events } = await page(id);
      return events[id] ?? [];
    },
  };
}
