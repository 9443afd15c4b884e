/** Markup as services send it, made fit for a parser of HTML: no sign for "less than" is taken for a tag. */

/**
 * A tag whose attributes are complete, or another construct of XML, or else a single `<`. Quoted values and
 * comments are bounded, so that many unclosed ones cost no quadratic time.
 */
const constructs =
  /<\/?([a-z][\w.:-]{0,60})(?:\s{1,50}[\w.:-]{1,60}\s{0,9}=\s{0,9}(?:"[^"]{0,1000}"|'[^']{0,1000}'|[^\s"'<>=]{1,1000})){0,30}\s{0,50}\/?>|<!--[\s\S]{0,1000}?-->|<!\[CDATA\[[\s\S]{0,5000}?\]\]>|<[?!][^<>]{0,300}>|</gi;

/** Elements whose content a parser of HTML takes as it is; as headings and texts here they are ordinary ones. */
const withRawContent = /^(?:title|textarea|xmp|plaintext|iframe|noembed|noframes|noscript)$/i;

/** Elements that are written with their brackets escaped. Another word in such brackets may be a text. */
const escapedTag =
  /&(?:lt|#0*60|#x0*3c);(\/?)((?:jats:|mml:)?(?:i|b|em|strong|su[bp]|inf|sc|scp|italic|bold|roman|monospace|u|tt|p|br|span|font|title|sec|math|m(?:row|sub|sup|i|n|o|subsup|frac|sqrt|text|over|under)))((?:\s[^&<>]{0,300})?\/?)&(?:gt|#0*62|#x0*3e);/gi;

/**
 * A text in which tags are tags, entities are escaped once, and every other `<` and `&` is an entity.
 *
 * Crossref has titles that were escaped twice (`&amp;lt;sup&amp;gt;`), and abstracts with `p<0.05`.
 */
export function parsableMarkup(text: string): string {
  return text
    .replaceAll(/&(?:amp;){1,9}(?=#?\w{1,31};)/g, '&')
    .replaceAll(escapedTag, '<$1$2$3>')
    .replaceAll(constructs, parsableConstruct)
    .replaceAll(/&(?!#?\w{1,31};)/g, '&amp;');
}

function parsableConstruct(construct: string, name: string | undefined): string {
  if (construct === '<') return '&lt;';
  if (name === undefined || !withRawContent.test(name)) return construct;
  return construct.replace(name, `jats:${name}`);
}
