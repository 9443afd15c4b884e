import fc from 'fast-check';
import {
  isHttpUrl,
  isNavigationTarget,
  isPartialDate,
  isSlug,
  isTextLink,
  maxSlugLength,
  slugOf,
} from '@/lib/domain/index';

describe('http(s) address', () => {
  test.each([
    'https://openreview.net/forum?id=L1Bm396P0X',
    'http://example.org',
    'HTTPS://example.org/a#b',
    'https://exämple.org/é',
    'http://localhost:3000/x',
  ])('%s is one', (url) => expect(isHttpUrl(url)).toBe(true));

  test.each([
    '',
    'example.org',
    '//example.org',
    '/path',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' https://example.org',
    'https://example.org\n',
    'https://exa\tmple.org',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'ftp://example.org',
    'https:example.org',
    'https:/example.org',
    'https:\\\\example.org',
    'https://',
    'https://user@example.org',
    'https://user:secret@example.org',
    `https://example.org/${'a'.repeat(2048)}`,
  ])('%j is none', (text) => expect(isHttpUrl(text)).toBe(false));
});

test.each([
  ['https://example.org', true],
  ['mailto:a@example.org', true],
  ['mailto:a@example.org?subject=x', true],
  ['mailto:', false],
  ['mailto:nobody', false],
  ['mailto:a@example.org\nbcc:b', false],
  ['javascript:alert(1)', false],
  ['tel:+15145550000', false],
  ['/path', false],
])('a link in a text to %j: %s', (text, expected) => expect(isTextLink(text)).toBe(expected));

test.each([
  ['/', true],
  ['/fr/repertoire', true],
  ['/en/directory?q=a#b', true],
  ['https://example.org', true],
  ['//example.org', false],
  ['/\\example.org', false],
  ['/a\\b', false],
  ['/a b', false],
  ['/\n/example.org', false],
  ['/\t/example.org', false],
  ['relative', false],
  ['', false],
  ['javascript:alert(1)', false],
  [`/${'a'.repeat(2048)}`, false],
])('a navigation link to %j: %s', (text, expected) =>
  expect(isNavigationTarget(text)).toBe(expected),
);

describe('partial date', () => {
  test.each([
    '2025',
    '2025-07',
    '2025-07-13',
    '2024-02-29',
    '2000-02-29',
    '1000-01-01',
    '9999-12-31',
  ])('%s is one', (date) => expect(isPartialDate(date)).toBe(true));
  test.each([
    '',
    '25',
    '0999',
    '2025-7',
    '2025-13',
    '2025-00',
    '2025-07-00',
    '2025-07-32',
    '2025-06-31',
    '2025-02-29',
    '1900-02-29',
    '2025-07-13T00:00:00Z',
    '2025/07/13',
    '2025-',
    '2025-07-',
    '2025\n',
    ' 2025',
    'in press',
  ])('%j is none', (text) => expect(isPartialDate(text)).toBe(false));

  test('every day that exists is one, at each precision', () => {
    const days = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString();
        for (const length of [4, 7, 10]) expect(isPartialDate(text.slice(0, length))).toBe(true);
      }),
    );
  });
});

describe('slug', () => {
  test.each([
    ['Devin Kwok', 'devin-kwok'],
    ['Gül Sena Altıntaş', 'gul-sena-altintas'],
    ['Daniel M. Roy', 'daniel-m-roy'],
    ['Łukasz Ørsted-Þórr', 'lukasz-orsted-thorr'],
    ['L’apprentissage : une Œuvre', 'l-apprentissage-une-oeuvre'],
    ['İstanbul', 'istanbul'],
    ['  --  ', ''],
    ['数学', ''],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
  ])('of %j is %j', (text, slug) => expect(slugOf(text)).toBe(slug));

  test('is a slug, or empty, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const slug = slugOf(text);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });

  test('is cut between words', () => {
    expect(slugOf(Array(20).fill('abcdefghi').join(' '))).toBe(
      Array(9).fill('abcdefghi').join('-'),
    );
    expect(slugOf('a'.repeat(200))).toHaveLength(maxSlugLength);
  });

  test.each(['', 'A', '-a', 'a-', 'a--b', 'a b', 'é', 'a/b', 'a.b', 'a\n', 'a'.repeat(97)])(
    '%j is none',
    (text) => expect(isSlug(text)).toBe(false),
  );
});
