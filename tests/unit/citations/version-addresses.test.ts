import { versionAddresses } from '@/lib/citations/version-addresses';
import type { Version } from '@/lib/content/work/version-view';

const addressesOf = (version: Omit<Version, 'key' | 'kind'>) =>
  versionAddresses({ key: 'a', kind: 'journal', ...version }).map(({ href }) => href);

const url = 'https://example.org/a';
const pdf = 'https://example.org/a.pdf';

test.each([
  [
    'its DOI and its arXiv identifier',
    { doi: '10.1000/182', arxivId: '2401.01867', url, pdf },
    ['https://doi.org/10.1000/182', 'https://arxiv.org/abs/2401.01867'],
  ],
  ['its page, without an identifier', { url, pdf }, [url]],
  ['its text, without a page', { pdf }, [pdf]],
  ['nothing, when none is known', {}, []],
  [
    'arXiv once, when the DOI is the one that arXiv registers',
    { doi: '10.48550/arXiv.2401.01867', arxivId: '2401.01867' },
    ['https://arxiv.org/abs/2401.01867'],
  ],
])('a citation leads to %s', (_, version, addresses) => {
  expect(addressesOf(version)).toEqual(addresses);
});
