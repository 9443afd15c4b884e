import { readPreview } from '@/lib/preview/current-preview';
import { draftClient } from '@/lib/preview/draft-client';

export const dynamic = 'force-dynamic';

/** Proxies end a connection that is silent for a minute. */
const keepAliveEvery = 25_000;

/**
 * Tells an open preview, as server-sent events, that something was changed; not what. Whoever may
 * not see drafts gets 401.
 */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' };
  const preview = await readPreview();
  if (preview === undefined) return new Response(null, { status: 401, headers });
  const { client } = await draftClient();
  let end = () => {};
  const body = new ReadableStream<string>({
    start(controller) {
      const say = (text: string): void => {
        try {
          controller.enqueue(text);
        } catch {
          end();
        }
      };
      const listening = client
        .listen('*', {}, { includeResult: false, events: ['welcome', 'mutation'] })
        .subscribe({
          next: ({ type }) => say(`event: ${type === 'mutation' ? 'change' : 'ready'}\ndata:\n\n`),
          error: () => end(),
        });
      const keepAlive = setInterval(() => say(': here\n\n'), keepAliveEvery);
      const over = setTimeout(() => end(), preview.until.getTime() - Date.now());
      end = () => {
        end = () => {};
        listening.unsubscribe();
        clearInterval(keepAlive);
        clearTimeout(over);
        // Already closed when it was the browser that left.
        try {
          controller.close();
        } catch {
          return;
        }
      };
      request.signal.addEventListener('abort', () => end());
    },
    cancel: () => end(),
  });
  return new Response(body.pipeThrough(new TextEncoderStream()), {
    headers: { ...headers, 'content-type': 'text/event-stream' },
  });
}
