/**
 * Whether a text is a whole answer of the kind that was asked for, so that a page in HTML, or an answer that was cut,
 * is neither handed on nor kept for a day. What it says is for its reader.
 *
 * @param accept of the request: whether JSON or XML was asked for
 * @param contentType of the answer; `text/plain` and none at all are judged by the text alone
 */
export function isWhole(text: string, accept: string, contentType: string | null): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isVague = ['', 'text/plain', 'application/octet-stream'].includes(type);
  if (accept.includes('json')) return (isVague || type.includes('json')) && isJson(text);
  return (isVague || /\bxml$/.test(type)) && isWholeXml(text);
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** Whether the first element is closed at the end. */
function isWholeXml(text: string): boolean {
  const first = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]*-->\s*)?<([\w:.-]+)/.exec(text)?.[1];
  return first !== undefined && first !== 'html' && text.trimEnd().endsWith(`</${first}>`);
}
