/**
 * Whether a text is an e-mail address as HTML defines it for `<input type=email>`
 * (https://html.spec.whatwg.org/#valid-e-mail-address), with a dot in its host and without what has a meaning in a
 * `mailto:` link, which it becomes.
 */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[\w.!$'*+=^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i.test(
      text,
    )
  );
}
