import fc from 'fast-check';
import { isArxivId, isDoi, isHttpUrl, isRor } from '@/lib/domain/index';
import { normalise, type Identifier } from '@/sanity/studio/inputs/identifiers/normalise';

test.each<[Identifier, string, string]>([
  ['doi', 'https://doi.org/10.1007/978-3-031-70368-3_16', '10.1007/978-3-031-70368-3_16'],
  ['doi', 'http://dx.doi.org/10.1145/3292500', '10.1145/3292500'],
  ['doi', 'doi.org/10.1145/3292500', '10.1145/3292500'],
  ['doi', 'HTTPS://DOI.ORG/10.5555/ABC', '10.5555/ABC'],
  ['doi', 'doi:10.1145/3292500', '10.1145/3292500'],
  ['doi', 'DOI: 10.1145/3292500', '10.1145/3292500'],
  ['doi', 'info:doi/10.1145/3292500', '10.1145/3292500'],
  ['doi', '  10.1145/3292500\n', '10.1145/3292500'],
  ['doi', '<https://doi.org/10.1145/3292500>', '10.1145/3292500'],
  ['doi', 'https://doi.org/10.1145/3292500.', '10.1145/3292500'],
  ['doi', 'doi:10.1145/3292500).', '10.1145/3292500'],
  ['doi', 'https://doi.org/10.1016/S0140-6736(05)67', '10.1016/S0140-6736(05)67'],
  ['doi', 'https://doi.org/10.1000/a%23b?utm_source=x#top', '10.1000/a#b'],
  ['doi', '\u200b10.1145/3292500\ufeff', '10.1145/3292500'],
  [
    'doi',
    'https://doi.org/10.1002/(SICI)1096-8644(199601)99:1%3C1::AID-AJPA1%3E3.0.CO;2-1',
    '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1',
  ],
  ['arxivId', 'https://arxiv.org/abs/2506.13234', '2506.13234'],
  ['arxivId', 'http://export.arxiv.org/abs/2506.13234v2', '2506.13234'],
  ['arxivId', 'https://arxiv.org/pdf/2506.13234v12.pdf', '2506.13234'],
  ['arxivId', 'https://arxiv.org/pdf/2506.13234', '2506.13234'],
  ['arxivId', 'https://www.arxiv.org/html/2506.13234v1#S2', '2506.13234'],
  ['arxivId', 'arxiv.org/abs/hep-th/9901001v3', 'hep-th/9901001'],
  ['arxivId', 'arXiv:2506.13234v2', '2506.13234'],
  ['arxivId', 'arXiv:2506.13234v1 [cs.LG]', '2506.13234'],
  ['arxivId', 'arXiv: math.GT/0309136', 'math.GT/0309136'],
  ['arxivId', '2506.13234V3', '2506.13234'],
  ['arxivId', 'https://doi.org/10.48550/arXiv.2506.13234', '2506.13234'],
  ['arxivId', '10.48550/ARXIV.2506.13234', '2506.13234'],
  ['orcid', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['orcid', 'orcid.org/0000-0002-1825-0097/', '0000-0002-1825-0097'],
  ['orcid', '0000000218250097', '0000-0002-1825-0097'],
  ['orcid', '0000 0002 1694 233x', '0000-0002-1694-233X'],
  ['orcid', '0000–0002–1825–0097', '0000-0002-1825-0097'],
  ['orcid', 'ORCID iD: 0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['orcid', '0000000218250098', '0000-0002-1825-0098'],
  ['ror', '01pxwe438', 'https://ror.org/01pxwe438'],
  ['ror', 'http://www.ror.org/01PXWE438/', 'https://ror.org/01pxwe438'],
  ['ror', ' https://ror.org/01pxwe438 ', 'https://ror.org/01pxwe438'],
  ['url', '  https://example.org/a  ', 'https://example.org/a'],
  ['url', '<https://example.org/a>', 'https://example.org/a'],
  ['url', 'www.example.org', 'https://www.example.org'],
  ['url', 'mila.quebec/fr/annuaire', 'https://mila.quebec/fr/annuaire'],
])('%s: %j becomes %j', (kind, text, stored) => expect(normalise(kind, text)).toBe(stored));

test.each<[Identifier, string, string]>([
  ['doi', '10.1145/3292500', 'in its form already'],
  ['doi', '', 'empty'],
  ['doi', 'https://doi.org.example.org/10.1145/3292500', 'another host'],
  ['doi', 'https://example.org/?u=https://doi.org/10.1145/3292500', 'an address about a DOI'],
  ['doi', 'https://doi.org/%E0%A4%A', 'an address that cannot be decoded'],
  ['doi', 'https://doi.org/10.1145/a%20b', 'a space in it'],
  ['doi', 'javascript:10.1145/x', 'a script'],
  ['doi', 'see 10.1145/3292500 and 10.1145/3292501', 'two of them'],
  ['arxivId', '2506.13234', 'in its form already'],
  ['arxivId', 'https://arxiv.org/abs/2513.13234', 'a thirteenth month'],
  ['arxivId', 'https://notarxiv.org/abs/2506.13234', 'another host'],
  ['arxivId', 'https://arxiv.org/list/cs.LG/recent', 'a list'],
  ['arxivId', 'https://user@arxiv.org@example.org/abs/2506.13234', 'a host in disguise'],
  ['orcid', '0000-0002-1825-0097', 'in its form already'],
  ['orcid', '000000021825009', 'a digit short'],
  ['orcid', 'https://example.org/0000-0002-1825-0097', 'another host'],
  ['ror', 'https://example.org/01pxwe438', 'another host'],
  ['url', 'https://example.org/', 'in its form already'],
  ['url', 'javascript:alert(1)', 'a script'],
  ['url', 'data:text/html,x', 'data'],
  ['url', 'mcgill.ca@example.org', 'a host in disguise'],
  ['url', '//example.org', 'without a scheme of its own'],
  ['url', 'two words.org', 'a space in it'],
  ['url', '/fr/repertoire', 'a path'],
])('%s: %j is left as it is: %s', (kind, text) => expect(normalise(kind, text)).toBeUndefined());

const kinds: readonly Identifier[] = ['doi', 'arxivId', 'orcid', 'ror', 'url'];
const checks: Readonly<Record<Identifier, (text: string) => boolean>> = {
  doi: isDoi,
  arxivId: isArxivId,
  orcid: (text) => /^(?:\d{4}-){3}\d{3}[\dX]$/.test(text),
  ror: isRor,
  url: isHttpUrl,
};
const pieces = fc.constantFrom(
  ...['https://', 'doi.org/', 'arxiv.org/abs/', 'orcid.org/', 'ror.org/', 'doi:', 'arXiv:', '10.'],
  ...[
    '1145/x',
    '2506.13234',
    'v2',
    '.pdf',
    ' ',
    '\u200b',
    '%',
    '%2F',
    '<',
    '>',
    '(',
    ')',
    '.',
    '@',
  ],
  ...['0000000218250097', '01pxwe438', 'javascript:', '\\', '?', '#', 'é', '𝒜', '\u0000'],
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
);

test('whatever is pasted, what comes out can be stored and stays as it is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), hostile, (kind, text) => {
      const stored = normalise(kind, text);
      if (stored === undefined) return;
      expect(checks[kind](stored)).toBe(true);
      expect(normalise(kind, stored)).toBeUndefined();
    }),
    { numRuns: 5000 },
  );
});

test('a text as long as a book takes no time', () => {
  const long = `https://doi.org/10.1145/${'('.repeat(1_000_000)}`;
  const before = performance.now();
  for (const kind of kinds) normalise(kind, long);
  expect(performance.now() - before).toBeLessThan(100);
});
