/** Content negotiation at the address of a work (RFC 9110, 12.5.1): what `proxy.ts` decides, and what it is asked for. */
import { preferredType } from '@/lib/http/preferred-type';
import { languages } from '@/lib/i18n/languages';
import { pathOf } from '@/lib/pages/addresses';
import { citationFormats, mediaTypes, negotiatedPath } from '@/lib/pages/representations';
import { pageNames } from '@/lib/pages/registry';
import { config } from '@/proxy';

// The proxy is read for its matcher; what it does is for tests with a server.
jest.mock('next-intl/middleware', () => () => () => undefined);
jest.mock('@/lib/preview/valid-session', () => ({}));

const work = '/fr/publications/butterfly';
const [bib, biblatex, ris, csl] = citationFormats.map((format) => mediaTypes[format]);

/** The rule that sends requests for citations to the proxy, as Next reads it: the whole value. */
const rule = config.matcher.find(
  (one) => typeof one !== 'string' && one.has.some(({ type }) => type === 'header'),
);
const condition = typeof rule === 'object' ? rule.has[0] : undefined;
const isAsked = (accept: string) =>
  new RegExp(`^${condition && 'value' in condition ? condition.value : ''}$`).test(accept);

/** The extension with which a client is answered; undefined for the page. */
function negotiated(accept: string | null, path = work): string | undefined {
  if (accept === null || !isAsked(accept)) return undefined;
  return negotiatedPath(path, (types) => preferredType(accept, types))?.slice(path.length + 1);
}

const firefox = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const page = undefined;

test.each([
  ['no header', null, page],
  ['an empty one', '', page],
  ['a browser', firefox, page],
  ['curl', '*/*', page],
  ['BibTeX', bib, 'bib'],
  ['BibLaTeX', biblatex, 'biblatex.bib'],
  ['RIS', ris, 'ris'],
  ['CSL-JSON', csl, 'csl.json'],
  ['CSL-JSON with a parameter', `${csl};charset=utf-8`, page],
  ['BibTeX, or else anything', `${bib}, */*;q=0.1`, 'bib'],
  ['BibTeX as gladly as anything', `${bib}, */*`, 'bib'],
  ['anything rather than BibTeX', `${bib};q=0.5, */*;q=0.9`, page],
  ['HTML rather than BibTeX', `text/html, ${bib};q=0.9`, page],
  ['BibTeX rather than HTML', `text/html;q=0.4, ${bib};q=0.5`, 'bib'],
  ['HTML and BibTeX, in that order', `text/html, ${bib}`, page],
  ['BibTeX and HTML, in that order', `${bib}, text/html`, 'bib'],
  ['any text rather than RIS', `text/*, ${ris};q=0.2`, page],
  ['RIS rather than any text', `text/*;q=0.1, ${ris};q=0.2`, 'ris'],
  ['no BibTeX', `${bib};q=0`, page],
  ['no BibTeX but RIS', `${bib};q=0, ${ris}`, 'ris'],
  ['nothing that there is', `image/png, ${bib};q=0`, page],
  ['what DataCite is asked for', `${csl}, ${bib};q=0.5`, 'csl.json'],
  ['the highest of three', `${bib};q=0.1, ${ris};q=0.3, ${csl};q=0.2`, 'ris'],
  ['spaces and tabs', `  ${bib} ;\tq=1.0 ,text/html ; q=0.1`, 'bib'],
  ['another type that begins the same', `${bib}x`, page],
  ['another type that ends the same', `x${bib}`, page],
  ['a q that is none', `${bib};q=banana, text/html`, page],
  ['a q below zero', `${bib};q=-1, text/html`, page],
  ['commas', `,,, ${bib} ,,,`, 'bib'],
  ['semicolons', `;;;${bib};;;`, page],
  ['an open quote', `${bib};a="`, 'bib'],
  ['ten kilobytes before it', `${'image/png,'.repeat(1000)}${bib}`, 'bib'],
  ['ten kilobytes of rubbish', `${bib}${'"\\;,='.repeat(2000)}`, page],
])('who sends %s gets what they prefer', (_, accept, expected) => {
  expect(negotiated(accept ?? null)).toBe(expected);
});

test('the proxy is asked for each media type of a citation, and by no browser', () => {
  expect(citationFormats.filter((format) => !isAsked(mediaTypes[format]))).toEqual([]);
  expect([firefox, '*/*', '', 'application/json', 'application/atom+xml'].filter(isAsked)).toEqual(
    [],
  );
});

test.each(pageNames)('of the pages of the kind %s, those of works give citations', (kind) => {
  for (const language of languages) {
    const slugged = pathOf({ page: 'work', slug: 'a' }, language);
    const path = kind === 'work' ? slugged : `/${language}/other/${kind}`;
    expect(negotiated(bib ?? '', path)).toBe(kind === 'work' ? 'bib' : undefined);
  }
});

test.each([
  ['a list', '/fr/publications'],
  ['a citation', '/fr/publications/butterfly.bib'],
  ['a slash at the end', '/fr/publications/butterfly/'],
  ['a capital letter', '/fr/publications/Butterfly'],
  ['an encoded slash', '/fr/publications/a%2Fb'],
  ['dots', '/fr/publications/..'],
  ['another language', '/de/publications/butterfly'],
  ['a host', '//publications/butterfly'],
])('%s is left alone', (_, path) => {
  expect(negotiated(bib ?? '', path)).toBeUndefined();
});
