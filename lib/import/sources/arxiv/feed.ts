import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { answerObject, answerObjects } from '../answer-object.ts';

/** An entry of the feed, as the parser makes it: every value may be a text or an object with `#text`. */
export type ArxivEntry = Readonly<Record<string, unknown>>;

const lists: ReadonlySet<string> = new Set(['entry', 'author', 'link', 'affiliation']);

/**
 * The entries of an Atom feed (RFC 4287) as arXiv writes it (https://info.arxiv.org/help/api/user-manual.html).
 *
 * @returns undefined when the text is no feed; `damaged` when it is none that can be parsed
 */
export function entriesOf(body: string): ArxivEntry[] | 'damaged' | undefined {
  if (!/<(?:\w+:)?feed[\s>]/.test(body)) return undefined;
  try {
    if (XMLValidator.validate(body) !== true) return 'damaged';
    const parsed: unknown = new XMLParser({
      ignoreAttributes: false,
      removeNSPrefix: true,
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: false,
      isArray: (name) => lists.has(name),
    }).parse(body);
    const feed = answerObject(answerObject(parsed)?.['feed']);
    return feed === undefined ? 'damaged' : answerObjects(feed['entry']);
  } catch {
    // The parser throws at entities that are defined within the text, and at too many of them.
    return 'damaged';
  }
}

/** The text of an element; empty when there is none. */
export function elementText(value: unknown): string {
  if (typeof value === 'string') return value;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  const text = answerObject(first)?.['#text'];
  return typeof text === 'string' ? text : '';
}
