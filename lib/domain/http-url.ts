/** Some servers and most forms refuse a longer one. */
const maxUrlLength = 2048;

function parse(text: string): URL | undefined {
  // The URL parser drops tabs, line ends and outer spaces, so it would check another text than is
  // stored.
  if (text.length > maxUrlLength || /[\s\p{Cc}]/u.test(text)) return undefined;
  return URL.canParse(text) ? new URL(text) : undefined;
}

/**
 * Whether a text is an absolute http or https address. One with a user name or a password in it is
 * not: `https://mcgill.ca@example.org` shows one host and leads to another.
 */
export function isHttpUrl(text: string): boolean {
  const url = parse(text);
  if (!url || !/^https?:\/\/[^/]/i.test(text)) return false;
  return (
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether a text can be the target of a link inside a text: http, https, or an address to write to. */
export function isTextLink(text: string): boolean {
  return isHttpUrl(text) || (parse(text) !== undefined && /^mailto:[^@?]+@[^@?]+/i.test(text));
}

/** Whether a text can be the target of a navigation link: a path on this site, or http(s). */
export function isNavigationTarget(text: string): boolean {
  // `//host` and `/\host` are other hosts to a browser.
  const path = /^\/(?![/\\])[^\\]*$/.test(text) && !/[\s\p{Cc}]/u.test(text);
  return (path && text.length <= maxUrlLength) || isHttpUrl(text);
}
