import fc from 'fast-check';

import { readEnvironment } from '@/lib/env/environment';
import { questionAddress } from '@/lib/import/fetch/request-address';
import { doiRequests, recognised } from '@/lib/import/lookup';

const { imports } = readEnvironment({});

const doi = (value: string) => ({ kind: 'doi', doi: value });
const arxiv = (arxivId: string) => ({ kind: 'arxiv', arxivId });
const orcid = (value: string) => ({ kind: 'orcid', orcid: value });
const work = (workId: string) => ({ kind: 'openAlexWork', workId });
const author = (authorId: string) => ({ kind: 'openAlexAuthor', authorId });
const unusable = (text: string, reason: string) => ({ kind: 'unusable', text, reason });

const chapter = '10.1007/978-3-031-70368-3_16';
/** A DOI of the nineties, with every sign that makes them hard to find. */
const sici = '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2';

test.each([
  [chapter, doi(chapter)],
  [`doi:${chapter}`, doi(chapter)],
  [`DOI: ${chapter}.`, doi(chapter)],
  [`info:doi/${chapter}`, doi(chapter)],
  [`https://doi.org/${chapter}`, doi(chapter)],
  [`http://dx.doi.org/${chapter}`, doi(chapter)],
  [`doi.org/${chapter}`, doi(chapter)],
  [`https://doi.org/${encodeURIComponent(chapter)}`, doi(chapter)],
  [encodeURIComponent(chapter), doi(chapter)],
  ['10.1002/%28a%29b', doi('10.1002/(a)b')],
  [`https://doi.org/${chapter}?utm_source=feed#abstract`, doi(chapter)],
  [`<https://doi.org/${chapter}>`, doi(chapter)],
  [`(${chapter}),`, doi(chapter)],
  [`« ${chapter} »`, doi(chapter)],
  [`[Le chapitre](https://doi.org/${chapter})`, doi(chapter)],
  [`<a href="https://doi.org/${chapter}">chapitre</a>`, doi(chapter)],
  [`\ufeffhttps://doi.org/10.1007/978-3-031-\u200b70368-3_16`, doi(chapter)],
  ['10.1000/ABC.Def', doi('10.1000/abc.def')],
  ['10.1000/é(b)', doi('10.1000/é(b)')],
  ['(10.1000/a(b)c)', doi('10.1000/a(b)c')],
  [sici.toUpperCase(), doi(sici)],
  [`https://doi.org/${sici}`, doi(sici)],
  [`<https://doi.org/${encodeURIComponent(sici)}>`, doi(sici)],
  [`https://link.springer.com/chapter/${chapter}#Sec1`, doi(chapter)],
  [`link.springer.com/content/pdf/${chapter}.pdf`, doi(chapter)],
  ['https://onlinelibrary.wiley.com/doi/full/10.1002/abc.123', doi('10.1002/abc.123')],
  [
    'https://www.frontiersin.org/articles/10.3389/fnins.2020.00001/full',
    doi('10.3389/fnins.2020.00001'),
  ],
  [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001&type=x',
    doi('10.1371/journal.pone.0000001'),
  ],
  [
    'https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full.pdf',
    doi('10.1101/2020.01.02.123456'),
  ],
  [
    'https://academic.oup.com/bib/article-abstract/doi/10.1093/bib/bbaa123/5868065',
    doi('10.1093/bib/bbaa123'),
  ],
  ['https://dl-acm-org.proxy.example.org/doi/10.1145/123.456', doi('10.1145/123.456')],
  ['https://api.crossref.org/works/10.1145/123.456', doi('10.1145/123.456')],
  ['10.48550/arXiv.2506.13234', arxiv('2506.13234')],
  ['https://doi.org/10.48550/arXiv.2506.13234v2', arxiv('2506.13234')],
  ['2506.13234', arxiv('2506.13234')],
  ['arXiv:2506.13234v2 [cs.LG]', arxiv('2506.13234')],
  ['arXiv: 2506.13234', arxiv('2506.13234')],
  ['https://arxiv.org/abs/2506.13234v1', arxiv('2506.13234')],
  ['https://www.arxiv.org/pdf/2506.13234v2.pdf', arxiv('2506.13234')],
  ['http://export.arxiv.org/abs/hep-th/9901001', arxiv('hep-th/9901001')],
  ['math.GT/0309136', arxiv('math.GT/0309136')],
  ['0000-0002-1825-0097', orcid('0000-0002-1825-0097')],
  ['https://orcid.org/0000-0002-1694-233x', orcid('0000-0002-1694-233X')],
  ['0000‑0002‑1825‑0097', orcid('0000-0002-1825-0097')],
  ['0000000218250097', orcid('0000-0002-1825-0097')],
  ['orcid:0000-0002-1825-0097', orcid('0000-0002-1825-0097')],
  ['https://pub.orcid.org/v3.0/0000-0002-1825-0097/works', orcid('0000-0002-1825-0097')],
  ['W2741809807', work('W2741809807')],
  ['https://openalex.org/w2741809807', work('W2741809807')],
  ['https://api.openalex.org/works/W2741809807', work('W2741809807')],
  ['https://openalex.org/works/W2741809807?mailto=x', work('W2741809807')],
  ['https://openalex.org/A5023888391', author('A5023888391')],
  ['A5023888391', author('A5023888391')],
])('%j is one identifier', (text, identifier) => {
  expect(recognised(text)).toEqual({ kind: 'pieces', pieces: [identifier] });
});

test.each([
  ['0000-0002-1825-0098', 'orcidCheckDigit'],
  ['https://orcid.org/0000-0002-1825-0098', 'orcidCheckDigit'],
  ['https://orcid.org/0000-0002-1825', 'notAnOrcid'],
  ['doi:abc', 'notADoi'],
  ['https://doi.org/', 'notADoi'],
  ['https://doi.org/10.1000', 'notADoi'],
  ['https://arxiv.org/abs/2513.13234', 'notAnArxivId'],
  ['arXiv:cs.LG', 'notAnArxivId'],
  ['https://arxiv.org/list/cs.LG/recent', 'address'],
  ['https://openreview.net/forum?id=L1Bm396P0X', 'address'],
  ['https://proceedings.mlr.press/v267/altintas25a.html', 'address'],
  ['https://openalex.org/I123456789', 'address'],
  ['http://169.254.169.254/latest/meta-data', 'address'],
  ['http://127.0.0.1:3333/', 'address'],
  ['file:///etc/passwd', 'address'],
  ['gopher://example.org/x', 'address'],
  ['The Butterfly Effect', 'words'],
  ['0000000218250098', 'words'],
  ['W123', 'words'],
  ['I/A', 'words'],
])('%j cannot be used: %s', (text, reason) => {
  expect(recognised(text)).toEqual({ kind: 'pieces', pieces: [unusable(text, reason)] });
});

test('a list of references gives its identifiers, in order, none twice', () => {
  const text = `1. Kwok, D. (2024). Simultaneous linear connectivity. https://doi.org/${chapter}.
    Also at https://link.springer.com/chapter/${chapter} and https://example.org/page.html
    2. Altıntaş, G. S. The Butterfly Effect. arXiv:2506.13234 [cs.LG], 2025;
    3. Somebody, without an identifier.

    10.1000/a,10.1000/b; 0000-0002-1825-0097`;
  expect(recognised(text)).toEqual({
    kind: 'pieces',
    pieces: [
      doi(chapter),
      arxiv('2506.13234'),
      unusable('3. Somebody, without an identifier.', 'words'),
      doi('10.1000/a'),
      doi('10.1000/b'),
      orcid('0000-0002-1825-0097'),
    ],
  });
});

test.each([
  ['@article{kwok2025, title = {A}}', 'bibtex'],
  ['% exported\n\n  @InProceedings (kwok2025,\n title="A")', 'bibtex'],
  ['\ufeff@comment{x}', 'bibtex'],
  ['TY  - JOUR\r\nTI  - A\r\nER  - ', 'ris'],
  ['JF  - A\nT1  - B\nER  - ', 'ris'],
  ['FN Clarivate\nVR 1.0\nPT J\nAU Kwok, D', 'ris'],
  ['\n[ { "type": "article" } ]', 'csl'],
  ['{"type": "article"}', 'csl'],
  ['[]', 'csl'],
])('%j is a bibliography in %s', (text, format) => {
  expect(recognised(text)).toEqual({ kind: 'bibliography', format });
});

test.each(['', ' \n\t\u2028', '\ufeff'])('%j is nothing', (text) => {
  expect(recognised(text)).toEqual({ kind: 'empty' });
});

test('two hundred at once, and no more', () => {
  const list = (count: number) =>
    Array.from({ length: count }, (_, index) => `10.1000/${index}`).join('\n');
  expect(recognised(list(200))).toMatchObject({ kind: 'pieces' });
  expect(recognised(list(201))).toEqual({ kind: 'tooMany', count: 201, most: 200 });
});

test('a long piece is quoted in part, and no sign is cut in two', () => {
  const text = '😀'.repeat(500);
  const quoted = `${'😀'.repeat(199)}…`;
  expect(recognised(text)).toEqual({ kind: 'pieces', pieces: [unusable(quoted, 'words')] });
});

test.each([
  ')'.repeat(200_000),
  `https://example.org/${'/pdf'.repeat(50_000)}`,
  `10.1000/${'(a)'.repeat(60_000)}`,
  'doi:'.repeat(50_000),
  '\n'.repeat(200_000),
  ' @ '.repeat(60_000),
  '%'.repeat(200_000),
  `${'a.'.repeat(100_000)}/`,
  'TY '.repeat(60_000),
  ',10.1000/'.repeat(20_000),
])('a hostile text is judged within a second (%#)', (text) => {
  const start = performance.now();
  recognised(text);
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('whatever is pasted, it is judged, and what is found can be asked for', () => {
  const signs = fc.constantFrom(
    ...['10.1000/', 'doi:', 'https://', 'arxiv.org/abs/', 'orcid.org/', '%2F', '..', '/', '?', '#'],
    ...[
      '\r\n',
      ' ',
      '<',
      '>',
      '(',
      ')',
      '2506.13234',
      'W2741809807',
      '\ud800',
      '\u202e',
      '\\',
      '@',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(signs, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const pasted = recognised(text);
      const pieces = pasted.kind === 'pieces' ? pasted.pieces : [];
      for (const piece of pieces) {
        const asked = piece.kind === 'doi' ? doiRequests(piece.doi) : [];
        for (const request of asked) {
          const { pathname, search } = questionAddress(request, imports);
          expect([pathname.split('/').length, search]).toEqual([3, '']);
        }
      }
    }),
  );
});
