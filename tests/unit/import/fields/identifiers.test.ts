import { addressField, arxivIdIn, doiIn, orcidField } from '@/lib/import/fields/identifiers';
import { LossList } from '@/lib/import/fields/loss-list';

test.each([
  ['10.1000/ABC', '10.1000/abc'],
  ['https://doi.org/10.1000/abc', '10.1000/abc'],
  ['http://dx.doi.org/10.1000/abc?utm=x', '10.1000/abc'],
  ['doi.org/10.1000/abc', '10.1000/abc'],
  ['doi: 10.1000/abc', '10.1000/abc'],
  ['DOI:10.1000/abc', '10.1000/abc'],
  ['info:doi/10.1000/abc', '10.1000/abc'],
  ['https://doi.org/10.1000/a%28b%29%3Cc%3E', '10.1000/a(b)<c>'],
  ['10.1000%2Fabc', '10.1000/abc'],
  ['10.1000/a(1)[2:b]3.0.co;2-4', '10.1000/a(1)[2:b]3.0.co;2-4'],
  ['10.1000/a&lt;1&gt;b', '10.1000/a<1>b'],
  ['https://doi.org/10.1000/(sici)1:2<3::aid>3.0.co;2-#', '10.1000/(sici)1:2<3::aid>3.0.co;2-#'],
  [' 10.1000/abc. ', '10.1000/abc'],
  ['10.1000/É', '10.1000/É'],
  ['https://doi.org/10.1000/%E0', '10.1000/%e0'],
  ['ext-id-1', undefined],
  ['10.1000/a b', undefined],
  ['https://example.org/10.1000/abc', undefined],
  ['', undefined],
])('the DOI in %j is %j', (text, doi) => {
  expect(doiIn(text)).toBe(doi);
});

test.each([
  ['2401.01867', '2401.01867'],
  ['arXiv:2401.01867v3', '2401.01867'],
  ['http://arxiv.org/abs/2401.01867v1', '2401.01867'],
  ['https://arxiv.org/pdf/2401.01867.pdf', '2401.01867'],
  ['https://arxiv.org/pdf/2401.01867v2', '2401.01867'],
  ['oai:arXiv.org:1503.05702', '1503.05702'],
  ['10.48550/arXiv.2401.01867', '2401.01867'],
  ['https://doi.org/10.48550/arxiv.2401.01867', '2401.01867'],
  ['quant-ph/0201082v1', 'quant-ph/0201082'],
  ['math.GT/0309136', 'math/0309136'],
  ['10.48550/arxiv.math.gt/0309136', 'math/0309136'],
  ['arXiv:2401.01867 [cs.LG]', '2401.01867'],
  ['10.1000/2401.01867', undefined],
  ['2413.01867', undefined],
  ['https://example.org/abs/2401.01867', undefined],
])('the arXiv identifier in %j is %j', (text, id) => {
  expect(arxivIdIn(text)).toBe(id);
});

test.each([
  ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097', []],
  ['http://orcid.org/0000-0002-1825-0097/', '0000-0002-1825-0097', []],
  ['0000000218250097', '0000-0002-1825-0097', []],
  ['0000-0002-1694-233x', '0000-0002-1694-233X', []],
  ['0000-0002-1825-0098', undefined, ['notAnOrcid']],
  ['someone', undefined, ['notAnOrcid']],
  ['', undefined, []],
  [null, undefined, []],
])('the ORCID iD of %j is %j', (text, orcid, reasons) => {
  const losses = new LossList();
  expect(orcidField(text, losses)).toBe(orcid);
  expect(losses.all.map(({ reason }) => reason)).toEqual(reasons);
});

test.each([
  ['https://example.org/a?b=1&amp;c=2', 'https://example.org/a?b=1&c=2', []],
  ['https://doi.org/10.1000/abc', undefined, []],
  ['www.example.org', undefined, ['notAWebAddress']],
  ['ftp://example.org', undefined, ['notAWebAddress']],
  ['javascript:alert(1)', undefined, ['notAWebAddress']],
  [' ', undefined, []],
])('the address of %j is %j', (text, address, reasons) => {
  const losses = new LossList();
  expect(addressField(text, { field: 'url', losses })).toBe(address);
  expect(losses.all.map(({ reason }) => reason)).toEqual(reasons);
});
