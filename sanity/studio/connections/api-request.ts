/** Whether this address is of the API, for a page of this origin: the site's own have no version. */
function isApiAddress(url: URL, pageOrigin: string): boolean {
  if (url.origin === pageOrigin) return false;
  return /^\/v(?:\d+|X|\d{4}-\d{2}-\d{2})\//.test(url.pathname);
}

/** Whether this request only reads from the API. The clients send a query that is too long for an address with POST. */
export function isApiRead(method: string, url: URL, pageOrigin: string): boolean {
  if (!isApiAddress(url, pageOrigin)) return false;
  const isQuery = /\/data\/query\//.test(url.pathname);
  return method.toUpperCase() === 'GET' || (method.toUpperCase() === 'POST' && isQuery);
}

/**
 * Whether this request writes to the API and may be sent any number of times: it names its
 * transaction, and the lake answers a transaction that it knows without carrying it out again.
 */
export function isIdempotentWrite(
  method: string,
  url: URL,
  { body, pageOrigin }: { body: unknown; pageOrigin: string },
): boolean {
  if (method.toUpperCase() !== 'POST' || !isApiAddress(url, pageOrigin)) return false;
  if (!/\/data\/(?:actions|mutate)\//.test(url.pathname)) return false;
  return typeof body === 'string' && hasTransactionId(body);
}

function hasTransactionId(body: string): boolean {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null || !('transactionId' in parsed)) return false;
    return typeof parsed.transactionId === 'string' && parsed.transactionId !== '';
  } catch {
    return false;
  }
}
