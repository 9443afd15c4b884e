import fc from 'fast-check';
import { isArxivId, isDoi, isOrcid, isRor, orcidCheckDigit } from '@/lib/domain/index';

describe('ORCID iD', () => {
  // The first three are the examples ORCID publishes; the third ends in X.
  test.each(['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'])(
    '%s is one',
    (orcid) => expect(isOrcid(orcid)).toBe(true),
  );

  test.each([
    ['', 'empty'],
    ['0000-0002-1825-0098', 'a wrong check digit'],
    ['0000-0002-1694-233x', 'a small x'],
    ['0000000218250097', 'no hyphens'],
    ['https://orcid.org/0000-0002-1825-0097', 'the resolver before it'],
    [' 0000-0002-1825-0097', 'a space before it'],
    ['0000-0002-1825-0097\n', 'a line end after it'],
    ['0000-0002-1825-009７', 'a full-width digit'],
    ['000X-0002-1825-0097', 'an X elsewhere'],
  ])('%j is none: %s', (text) => expect(isOrcid(text)).toBe(false));

  const fifteen = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 })
    .map((digits) => digits.join(''));
  const hyphened = (digits: string) => digits.replaceAll(/(.{4})(?=.)/g, '$1-');

  test('exactly one of the eleven check digits is right, whatever the fifteen before it', () => {
    fc.assert(
      fc.property(fifteen, (digits) => {
        const right = [...'0123456789X'].filter((check) => isOrcid(hyphened(digits + check)));
        expect(right).toEqual([orcidCheckDigit(digits)]);
      }),
    );
  });

  test('the weighted sum of all sixteen is 1 modulo 11, as ISO 7064 defines the system', () => {
    fc.assert(
      fc.property(fifteen, (digits) => {
        const values = [...digits, orcidCheckDigit(digits)].map((c) =>
          c === 'X' ? 10 : Number(c),
        );
        const sum = values.reduce((total, value, i) => total + value * (2 ** (15 - i) % 11), 0);
        expect(sum % 11).toBe(1);
      }),
    );
  });

  test('one wrong digit, or two neighbours swapped, is always seen', () => {
    fc.assert(
      fc.property(fifteen, fc.nat(14), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const check = orcidCheckDigit(digits);
        const wrong = [...digits];
        wrong[at] = String((Number(wrong[at]) + by) % 10);
        expect(isOrcid(hyphened(wrong.join('') + check))).toBe(false);
        const swapped = [...digits];
        [swapped[at], swapped[at - 1]] = [swapped[at - 1] ?? '', swapped[at] ?? ''];
        fc.pre(at > 0 && swapped.join('') !== digits);
        expect(isOrcid(hyphened(swapped.join('') + check))).toBe(false);
      }),
    );
  });
});

describe('DOI', () => {
  test.each([
    '10.1007/978-3-031-70368-3_16',
    '10.48550/arXiv.2401.01867',
    '10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1',
    '10.1000.10/123456',
    '10.5555/é',
  ])('%s is one', (doi) => expect(isDoi(doi)).toBe(true));

  test.each([
    ['', 'empty'],
    ['https://doi.org/10.1007/x', 'the resolver before it'],
    ['doi:10.1007/x', '"doi:" before it'],
    ['10.1007', 'no suffix'],
    ['10.1007/', 'an empty suffix'],
    ['10.100/x', 'a registrant too short'],
    ['11.1000/x', 'another handle'],
    ['10.1000/a b', 'a space'],
    ['10.1000/a\u200b', 'an invisible character'],
    ['10.1000/a\u0000', 'a control character'],
    [`10.1000/${'a'.repeat(300)}`, 'too long'],
    ['javascript:10.1000/x', 'a scheme'],
  ])('%j is none: %s', (text) => expect(isDoi(text)).toBe(false));
});

describe('arXiv id', () => {
  test.each([
    '2506.13234',
    '1501.00001',
    '1412.9999',
    '0704.0001',
    'hep-th/9901001',
    'math.GT/0309136',
    'astro-ph/9108001',
    'cs/0703001',
  ])('%s is one', (id) => expect(isArxivId(id)).toBe(true));

  test.each([
    ['', 'empty'],
    ['arXiv:2506.13234', '"arXiv:" before it'],
    ['2506.13234v2', 'a version after it'],
    ['2513.13234', 'a thirteenth month'],
    ['2500.13234', 'no month'],
    ['2506.1323', 'four digits after 2014'],
    ['1412.00001', 'five digits before 2015'],
    ['0703.0001', 'before the new form'],
    ['hep-th/0704001', 'after the old form'],
    ['hep-th/9107001', 'before arXiv'],
    ['hep-th/9901001v1', 'a version'],
    ['https://arxiv.org/abs/2506.13234', 'an address'],
    ['2506.13234\n', 'a line end'],
    ['../2506.13234', 'a path'],
  ])('%j is none: %s', (text) => expect(isArxivId(text)).toBe(false));
});

describe('ROR', () => {
  test.each(['https://ror.org/01pxwe438', 'https://ror.org/05c22rx21'])('%s is one', (ror) =>
    expect(isRor(ror)).toBe(true),
  );
  test.each([
    '',
    '01pxwe438',
    'http://ror.org/01pxwe438',
    'https://ror.org/01pxwe43',
    'https://ror.org/11pxwe438',
  ])('%j is none', (text) => expect(isRor(text)).toBe(false));
});
