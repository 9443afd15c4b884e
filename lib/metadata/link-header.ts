/** Those of Signposting (signposting.org/FAIR); other links of the head are for browsers. */
const relations = ['author', 'describedby', 'item', 'type', 'license', 'cite-as'];

/**
 * The header `Link` with the typed links of a page.
 *
 * @param html as React writes it: attributes in double quotes, with `&`, `<` and `"` escaped
 * @returns undefined when the page has none
 */
export function linkHeaderOf(html: string): string | undefined {
  const head = html.slice(0, html.indexOf('</head>'));
  const links = [...head.matchAll(/<link\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const attribute = (name: string) =>
      new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
    const [rel, href, type] = [attribute('rel'), attribute('href'), attribute('type')];
    if (rel === undefined || href === undefined || !relations.includes(rel)) return [];
    return [
      `<${uriOf(unescaped(href))}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`,
    ];
  });
  return links.length === 0 ? undefined : links.join(', ');
}

/** An address as RFC 3986 has it: Node refuses a header with another character, and the page would not be answered. */
function uriOf(address: string): string {
  return address
    .toWellFormed()
    .replaceAll(/[^\u0021-\u007e]|[<>"]/gu, (sign) => encodeURIComponent(sign));
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
};

function unescaped(attribute: string): string {
  return attribute.replaceAll(
    /&(amp|lt|gt|quot|#x27);/g,
    (entity, name: string) => entities[name] ?? entity,
  );
}
