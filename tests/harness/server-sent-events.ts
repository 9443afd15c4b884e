/** An event as it is on the wire. */
export interface ServerSentEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

/** A stream read without any client, so that a test sees all of it, with the headers it wants. */
export interface ServerSentEvents {
  readonly response: Response;
  /** The next event; undefined when the stream has ended. */
  next(): Promise<ServerSentEvent | undefined>;
  close(): void;
}

export async function openEventStream(
  address: string,
  headers: Record<string, string> = {},
): Promise<ServerSentEvents> {
  const leaving = new AbortController();
  const response = await fetch(address, { headers, signal: leaving.signal });
  const events = parse(response);
  return {
    response,
    next: async () => (await events.next()).value ?? undefined,
    close: () => leaving.abort(),
  };
}

async function* parse(response: Response): AsyncGenerator<ServerSentEvent, undefined> {
  const decoder = new TextDecoder();
  let text = '';
  if (response.body === null) return undefined;
  const reader = response.body.getReader();
  for (;;) {
    const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }));
    if (done) return undefined;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line): [string, string] => {
          const colon = line.indexOf(': ');
          return [line.slice(0, colon), line.slice(colon + 2)];
        }),
      );
      const event = fields.get('event');
      if (event === undefined) continue;
      yield { event, id: fields.get('id'), data: JSON.parse(fields.get('data') ?? 'null') };
    }
  }
}
