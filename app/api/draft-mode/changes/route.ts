import { readPreview } from '@/lib/preview/current-preview';
import { draftClient } from '@/lib/preview/draft-client';

export const dynamic = 'force-dynamic';

/** Proxies end a connection that is silent for a minute. */
const keepAliveEvery = 25_000;

/**
 * Tells an open preview, as server-sent events, that something changed, but not what. Without a preview
 * session it responds with 401.
 */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store' };
  const preview = await readPreview();
  if (preview === undefined) return new Response(null, { status: 401, headers });
  const { client } = await draftClient();
  let end = () => {};
  const body = new ReadableStream<string>({
    start(controller) {
      const send = (text: string): void => {
        try {
          controller.enqueue(text);
        } catch {
          end();
        }
      };
      const listening = client
        .listen('*', {}, { includeResult: false, events: ['welcome', 'mutation'] })
        .subscribe({
          next: ({ type }) => send(`event: ${type === 'mutation' ? 'change' : 'ready'}\ndata:\n\n`),
          error: () => end(),
        });
      const keepAlive = setInterval(() => send(': here\n\n'), keepAliveEvery);
      const expiry = setTimeout(() => end(), preview.until.getTime() - Date.now());
      end = () => {
        end = () => {};
        listening.unsubscribe();
        clearInterval(keepAlive);
        clearTimeout(expiry);
        // It is closed already when the browser has left.
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
