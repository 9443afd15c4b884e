/** An error with its answer: thrown anywhere, and turned into a response by `handle`. */
export class LakeError extends Error {
  override readonly name = 'LakeError';
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    body: Readonly<Record<string, unknown>>,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

const reasonPhrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
};

/** The plain shape, `{statusCode, error, message, errorCode?}`. */
export function httpError(status: number, message: string, errorCode?: string): LakeError {
  const error = reasonPhrases[status] ?? 'Error';
  return new LakeError(
    status,
    { statusCode: status, error, message, ...(errorCode === undefined ? {} : { errorCode }) },
    message,
  );
}

/**
 * A request that may succeed later: 429 when its sender has used up a share, 503 when the lake is busy.
 * @param retryAfter seconds
 */
export function retryLater(status: 429 | 503, message: string, retryAfter: number): LakeError {
  const { body } = httpError(status, message);
  return new LakeError(status, body, message, { 'Retry-After': String(Math.ceil(retryAfter)) });
}

/** A query that cannot be parsed: 400 with the position, so that an editor can mark it. */
export function queryParseError(
  query: string,
  description: string,
  start: number,
  end: number,
): LakeError {
  const error = { type: 'queryParseError', description, query, start, end };
  return new LakeError(400, { error }, description);
}

/** A query that cannot be evaluated: beyond a limit, or with an unknown function. */
export function queryError(query: string, description: string): LakeError {
  return new LakeError(400, { error: { type: 'queryError', description, query } }, description);
}

/** What is wrong with one mutation of a transaction. */
export interface MutationFault {
  readonly type: string;
  readonly description: string;
  readonly [detail: string]: unknown;
}

/** A transaction that was refused as a whole, with the reason. */
export class MutationFailure extends LakeError {
  readonly index: number;
  readonly fault: MutationFault;

  constructor(kind: 'mutation' | 'action', status: number, index: number, fault: MutationFault) {
    const description = `The ${kind}(s) failed: ${fault.description}`;
    const error = { type: `${kind}Error`, description, items: [{ index, error: fault }] };
    super(status, { error }, description);
    this.index = index;
    this.fault = fault;
  }
}

/** A refused transaction of mutations; `index` is the mutation at fault. */
export function mutationError(
  status: 400 | 409,
  index: number,
  fault: MutationFault,
): MutationFailure {
  return new MutationFailure('mutation', status, index, fault);
}

/** A refused transaction of actions; `index` is the action at fault. */
export function actionError(
  status: 400 | 409,
  index: number,
  fault: MutationFault,
): MutationFailure {
  return new MutationFailure('action', status, index, fault);
}
