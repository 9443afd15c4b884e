/** Streams lines at the reader's pace; the generator ends when the reader leaves. */
export function ndjson(lines: Generator<string>): Response {
  const body = new ReadableStream<string>({
    pull(controller) {
      const next = lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: () => void lines.return(undefined),
  }).pipeThrough(new TextEncoderStream());
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
}
