import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as requestOverHttp,
  type ServerResponse,
} from 'node:http';
import { pipeline, type Transform } from 'node:stream';

/** Where requests are led, and how. */
export interface Destination {
  /** Origin of the lake. */
  readonly origin: string;
  /** With the query. */
  readonly path: string;
  /** The headers that the lake gets. */
  readonly headers: IncomingHttpHeaders;
  /** What the body of the answer goes through. */
  readonly transform: Transform | undefined;
}

/** Headers that are about one connection, not the request (RFC 9110, 7.6.1). */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
];

/** Passes a request on, and its answer back, both as streams. */
export function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, path, headers, transform }: Destination,
): void {
  const sent = {
    ...withoutHopByHop(headers),
    host: new URL(origin).host,
    // The body may be changed, and on one machine compressing gains nothing.
    'accept-encoding': 'identity',
  };
  const options = { method: request.method, path, headers: sent };
  const onward = requestOverHttp(new URL(origin), options, (answer) => {
    const answered = withoutHopByHop(answer.headers);
    if (transform !== undefined) delete answered['content-length'];
    response.writeHead(answer.statusCode ?? 502, answered);
    pipeline([answer, ...(transform ? [transform] : []), response], () => undefined);
  });
  onward.on('error', () => refuse(response, `The embedded lake at ${origin} does not answer.`));
  response.once('close', () => onward.destroy());
  pipeline(request, onward, () => undefined);
}

/** Answers as an API does that is away; its client shows the message. */
export function refuse(response: ServerResponse, message: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(502, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ statusCode: 502, error: 'Bad Gateway', message }));
}

function withoutHopByHop(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));
}
