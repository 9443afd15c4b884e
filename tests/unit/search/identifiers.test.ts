import { identifierIn, identifierKey } from '@/lib/search/identifiers';

test.each([
  ['10.1007/978-3-031-70368-3_16', '10.1007/978-3-031-70368-3_16'],
  [' 10.1007/ABC ', '10.1007/abc'],
  ['doi:10.1007/abc', '10.1007/abc'],
  ['DOI: 10.1007/abc', '10.1007/abc'],
  ['https://doi.org/10.1007/abc', '10.1007/abc'],
  ['http://dx.doi.org/10.1007/abc', '10.1007/abc'],
  ['doi.org/10.1007/abc', '10.1007/abc'],
  ['https://www.doi.org/10.1007/abc', '10.1007/abc'],
  ['10.48550/arXiv.2401.01867', '2401.01867'],
  ['https://doi.org/10.48550/arXiv.2401.01867', '2401.01867'],
  ['2401.01867', '2401.01867'],
  ['2401.01867v2', '2401.01867'],
  ['arXiv:2401.01867', '2401.01867'],
  ['arXiv: 2401.01867v1', '2401.01867'],
  ['https://arxiv.org/abs/2401.01867', '2401.01867'],
  ['https://arxiv.org/abs/2401.01867v3', '2401.01867'],
  ['https://arxiv.org/pdf/2401.01867', '2401.01867'],
  ['https://arxiv.org/pdf/2401.01867v1.pdf', '2401.01867'],
  ['https://arxiv.org/html/2401.01867v1', '2401.01867'],
  ['https://www.arxiv.org/abs/2401.01867/', '2401.01867'],
  ['arxiv.org/abs/2401.01867', '2401.01867'],
  ['math/0211159', 'math/0211159'],
  ['arXiv:math.GT/0309136', 'math.gt/0309136'],
  ['0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['https://orcid.org/0000-0002-1694-233x', '0000-0002-1694-233x'],
])('%s is an identifier', (text, identifier) => {
  expect(identifierIn(text)).toBe(identifier);
});

test.each([
  'Devin Kwok',
  '2024',
  '2024.5',
  '10.1007',
  '0000-0002-1825-0098',
  'https://example.org/10.1007/abc',
  'see 10.1007/abc',
  '2401.01867 kwok',
  '',
])('%s is text', (text) => {
  expect(identifierIn(text)).toBeUndefined();
});

test('what is pasted has the key under which it is stored', () => {
  for (const stored of ['10.48550/arXiv.2401.01867', '2401.01867', '10.1007/AbC']) {
    expect(identifierIn(`https://doi.org/${stored}`)).toBe(identifierKey(stored));
  }
});
