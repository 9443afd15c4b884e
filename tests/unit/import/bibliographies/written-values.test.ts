import {
  arxivIdIn,
  arxivIdWithin,
  doiIn,
  webAddressIn,
} from '@/lib/import/bibliographies/identifiers';
import { languageTag } from '@/lib/import/bibliographies/language-tag';
import { withoutMarkup } from '@/lib/import/bibliographies/markup';
import { writtenDate } from '@/lib/import/bibliographies/written-date';
import { pagesBetween, writtenPages } from '@/lib/import/bibliographies/written-pages';

test.each([
  ['2020', '2020'],
  ['2020-05', '2020-05'],
  ['2020-5-2', '2020-05-02'],
  ['2020-05-12T10:00:00Z', '2020-05-12'],
  ['2020/05/12/', '2020-05-12'],
  ['2014//', '2014'],
  ['2020/05//Spring', '2020-05'],
  ['2020-05-12/2020-05-14', '2020-05-12'],
  ['1988/1992', '1988'],
  ['2020/..', '2020'],
  ['1988~', '1988'],
  ['2004-21', '2004'],
  ['2004-XX', '2004'],
  ['12 May 2020', '2020-05-12'],
  ['May 12th, 2020', '2020-05-12'],
  ['mai 2020', '2020-05'],
  ['déc. 2020', '2020-12'],
  ['2020 MAY-JUN', '2020-05'],
  ['Spring 2020', '2020'],
  ['[2020]', '2020'],
  ['2020-02-31', '2020-02'],
  ['0000', undefined],
  ['2549', undefined],
  ['in press', undefined],
  ['n.d.', undefined],
  ['20', undefined],
  ['from 1990 or 1995', undefined],
  ['/2020', undefined],
  ['', undefined],
])('the date in %j is %s', (text, date) => {
  expect(writtenDate(text)).toBe(date);
});

test.each([
  ['11--19', '11–19'],
  ['11 - 19', '11–19'],
  ['S1-S9', 'S1–S9'],
  ['1-3,5-7', '1–3, 5–7'],
  ['A-12', 'A-12'],
  ['e123', 'e123'],
  ['xii–xv', 'xii–xv'],
  ['--', undefined],
  ['', undefined],
])('the pages in %j are %s', (text, pages) => {
  expect(writtenPages(text)).toBe(pages);
});

test.each([
  ['11', '19', '11–19'],
  ['11', '11', '11'],
  ['11-19', '19', '11–19'],
  ['e5', undefined, 'e5'],
  [undefined, '19', undefined],
])('between %s and %s are %s', (first, last, pages) => {
  expect(pagesBetween(first, last)).toBe(pages);
});

test.each([
  ['10.1000/ABC', '10.1000/abc'],
  ['https://doi.org/10.1000/a', '10.1000/a'],
  ['http://dx.doi.org/10.1000%2Fa', '10.1000/a'],
  ['https://doi-org.proxy.example.org/10.1000/a', '10.1000/a'],
  ['doi: 10.1000/a', '10.1000/a'],
  ['DOI 10.1000/a', '10.1000/a'],
  ['10.1000/a.', '10.1000/a'],
  [
    '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1',
    '10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-1',
  ],
  ['11.1000/a', undefined],
  ['10.1000', undefined],
  ['unknown', undefined],
])('the DOI in %j is %s', (text, doi) => {
  expect(doiIn(text)).toBe(doi);
});

test.each([
  ['1706.03762', '1706.03762'],
  ['arXiv:1706.03762v5', '1706.03762'],
  ['https://arxiv.org/abs/1706.03762v1', '1706.03762'],
  ['http://export.arxiv.org/pdf/1706.03762.pdf', '1706.03762'],
  ['math/0307200v3', 'math/0307200'],
  ['1706.03762 [cs.CL]', '1706.03762'],
  ['abs/1706.03762', '1706.03762'],
  ['1799.03762', undefined],
  ['NAS', undefined],
])('the arXiv identifier in %j is %s', (text, id) => {
  expect(arxivIdIn(text)).toBe(id);
});

test.each([
  ['arXiv preprint arXiv:1706.03762', '1706.03762'],
  ['see arXiv: 1706.03762 for the rest', '1706.03762'],
  ['pages 1706.03762', undefined],
])('the arXiv identifier within %j is %s', (text, id) => {
  expect(arxivIdWithin(text)).toBe(id);
});

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['<https://example.org/a>', 'https://example.org/a'],
  ['C:\\papers\\a.pdf', undefined],
  ['javascript:alert(1)', undefined],
  ['www.example.org', undefined],
])('the address in %j is %s', (text, address) => {
  expect(webAddressIn(text)).toBe(address);
});

test.each([
  ['english', 'en'],
  ['fr', 'fr'],
  ['fr_CA', 'fr-CA'],
  ['Français', 'fr'],
  ['ngerman', 'de'],
  ['spa', 'es'],
  ['constructor', undefined],
  ['english and french', undefined],
])('the language %j is %s', (text, tag) => {
  expect(languageTag(text)).toBe(tag);
});

test.each([
  ['in <i>E. coli</i> and <em class="x">B</em>', 'in E. coli and B'],
  ['H<sub>2</sub>O', 'H$_2$O'],
  ['10<sup>-3</sup> and x<sup>n</sup>', '10$^{-3}$ and x$^n$'],
  ['SO<sub>4</sub><sup>2-</sup>', 'SO$_4^{2-}$'],
  ['CO<sub>2</sub>2', 'CO$_22$'],
  ['the 20<sup>th</sup> century', 'the 20th century'],
  ['R&amp;D &lt; &#233;', 'R&D < é'],
  ['AT&amp;amp;T', 'AT&T'],
  ['a &lt;i&gt;b&lt;/i&gt;', 'a b'],
  ['p < 0.05 and q > 1', 'p < 0.05 and q > 1'],
  ['if a <b and c> d', 'if a <b and c> d'],
  ['<p>One.</p><p>Two.</p>', 'One. Two.'],
  ['from $5 to $10 & more', 'from $5 to $10 & more'],
  ['$a<b$ &amp; c', '$a<b$ & c'],
  ['$a<b>c$ &amp; $<i>d</i>$', '$a<b>c$ & $d$'],
  ['<jats:p>A <jats:italic>b</jats:italic></jats:p>', 'A b'],
  ['a\u2028b\u0000c\n d', 'a b c d'],
])('%j without markup is %j', (text, plain) => {
  expect(withoutMarkup(text)).toBe(plain);
});
