import { type Card, vcard } from '@/lib/vcard/vcard';

const source = 'https://example.org/fr/repertoire/devin-kwok';
const bare: Card = { name: 'Devin Kwok', urls: [], source };
const linesOf = (card: Card) => vcard(card).split('\r\n');
/** The lines with their continuations joined (RFC 6350, 3.2). */
const unfolded = (card: Card) => vcard(card).replaceAll('\r\n ', '').split('\r\n');

test('a card with everything reads like this', () => {
  const card: Card = {
    ...bare,
    givenName: 'Devin',
    familyName: 'Kwok',
    title: 'Doctorat',
    organization: 'McGill',
    email: 'devin@example.org',
    telephone: 'tel:+15145550199',
    urls: ['https://orcid.org/0000-0002-1825-0097'],
  };
  expect(linesOf(card)).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `SOURCE:${source}`,
    `UID:${source}`,
    'FN:Devin Kwok',
    'N:Kwok;Devin;;;',
    'TITLE:Doctorat',
    'ORG:McGill',
    'EMAIL:devin@example.org',
    'TEL;VALUE=uri:tel:+15145550199',
    'URL:https://orcid.org/0000-0002-1825-0097',
    'END:VCARD',
    '',
  ]);
});

test.each([
  [{ givenName: 'Wei', familyName: 'Li' }, 'N:Li;Wei;;;'],
  [
    { givenName: 'Jan', nameParticle: 'van der', familyName: 'Berg', nameSuffix: 'Jr.' },
    'N:van der Berg;Jan;;;Jr.',
  ],
  [{ givenName: 'Jean', nameParticle: 'd’', familyName: 'Alembert' }, 'N:d’Alembert;Jean;;;'],
  [{ familyName: 'Suharto' }, 'N:Suharto;;;;'],
  [{ givenName: 'A;B', familyName: 'C,D\r\nNOTE:x' }, String.raw`N:C\,D\nNOTE:x;A\;B;;;`],
])('the parts %j make the line %s', (parts, line) => {
  expect(unfolded({ ...bare, ...parts })).toContain(line);
});

test('a name without a family name is not taken apart', () => {
  expect(vcard({ ...bare, givenName: 'Devin' })).not.toContain('\r\nN:');
});

test.each([
  ['separators and the backslash', 'A;B,C\\D', String.raw`A\;B\,C\\D`],
  ['a line end', 'A\r\nEND:VCARD', String.raw`A\nEND:VCARD`],
  ['another line end', 'A\u2028B', String.raw`A\nB`],
  ['a control character', 'A\u0000B\u0085C', 'A B C'],
  ['half a surrogate pair', 'A\ud83d', 'A\ufffd'],
])('%s in a text is no part of the format', (_, name, expected) => {
  expect(unfolded({ ...bare, name })).toContain(`FN:${expected}`);
  expect(vcard({ ...bare, name }).match(/^END:VCARD\r$/gm)).toHaveLength(1);
});

test.each(['x'.repeat(500), 'é'.repeat(300), '👩🏽‍🔬'.repeat(80), `${'a'.repeat(71)}é`])(
  'no line has more than 75 octets, and no character is cut',
  (name) => {
    for (const line of linesOf({ ...bare, name })) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    expect(unfolded({ ...bare, name })).toContain(`FN:${name}`);
  },
);
