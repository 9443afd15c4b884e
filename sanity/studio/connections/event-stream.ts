/**
 * The answer with an event stream, once its first bytes are there. Studio opens a stream that is cut
 * off later again, but takes one that is cut off before its first event for an error.
 *
 * @throws TypeError as a lost connection does, when the stream ends before
 */
export async function afterFirstBytes(response: Response): Promise<Response> {
  if (!response.ok || response.body === null) return response;
  const reader = response.body.getReader();
  const first = await reader.read();
  if (first.done) throw new TypeError('The event stream ended before its first event');
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(first.value),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}
