import { decodedText } from '@/lib/import/bibliographies/decoded-text';

/** Bytes of Latin-1, one for each character. */
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((sign, at) => view.setUint16(at * 2, sign.charCodeAt(0), isLittle));
  return new Uint8Array(view.buffer);
};
const entry = '@book{a, title = {Éléments de géométrie}}';

test.each([
  ['UTF-8', utf8(entry), 'utf-8'],
  ['UTF-8 with a byte order mark', utf8(`\ufeff${entry}`), 'utf-8'],
  ['UTF-8 in spite of what its head declares', utf8(`% Encoding: ISO8859_1\n${entry}`), 'utf-8'],
  ['little-endian UTF-16 with a mark', utf16(`\ufeff${entry}`, true), 'utf-16le'],
  ['big-endian UTF-16 with a mark', utf16(`\ufeff${entry}`, false), 'utf-16be'],
  ['little-endian UTF-16 without a mark', utf16(entry, true), 'utf-16le'],
  ['big-endian UTF-16 without a mark', utf16(entry, false), 'utf-16be'],
  ['ISO 8859-1 as JabRef declares it', latin1(`% Encoding: ISO8859_1\n${entry}`), 'windows-1252'],
  [
    'Latin-1 as TeX editors declare it',
    latin1(`% !TeX encoding = latin1\n${entry}`),
    'windows-1252',
  ],
  ['Windows-1252', latin1(`% Encoding: Cp1252\n${entry}`), 'windows-1252'],
])('%s is read, and certain', (_, bytes, encoding) => {
  const decoded = decodedText(bytes);
  expect(decoded).toMatchObject({ encoding, isCertain: true });
  expect(decoded.text).toMatch(/@book\{a, title = \{Éléments de géométrie\}\}$/);
  expect(decoded.text).not.toMatch(/^\ufeff/);
});

test.each([
  ['% -*- coding: latin-9-unix -*-', 0xa4, '€', 'iso-8859-15'],
  ['%% coding: latin9', 0xa6, 'Š', 'iso-8859-15'],
  ['%% Saved with string encoding Western (Mac OS Roman)', 0x8e, 'é', 'macintosh'],
  ['% Encoding: Cp1251', 0xe6, 'ж', 'windows-1251'],
])('%s decides what byte %i is', (head, byte, sign, encoding) => {
  const bytes = Uint8Array.from([...latin1(`${head}\n@book{a, title={`), byte, ...latin1('}}')]);
  const decoded = decodedText(bytes);
  expect(decoded).toMatchObject({ encoding, isCertain: true });
  expect(decoded.text).toContain(`title={${sign}}`);
});

test('GBK without a declaration is guessed, and not certain', () => {
  // "深度学习的数学基础与应用研究进展", as GBK has it.
  const title = [
    ...[
      0xc9, 0xee, 0xb6, 0xc8, 0xd1, 0xa7, 0xcf, 0xb0, 0xb5, 0xc4, 0xca, 0xfd, 0xd1, 0xa7, 0xbb,
      0xf9,
    ],
    ...[
      0xb4, 0xa1, 0xd3, 0xeb, 0xd3, 0xa6, 0xd3, 0xc3, 0xd1, 0xd0, 0xbe, 0xbf, 0xbd, 0xf8, 0xd5,
      0xb9,
    ],
  ];
  const bytes = Uint8Array.from([...latin1('@book{a, title={'), ...title, ...latin1('}}')]);
  expect(decodedText(bytes)).toEqual({
    text: '@book{a, title={深度学习的数学基础与应用研究进展}}',
    encoding: 'gb18030',
    isCertain: false,
  });
});

test.each(['Müller', 'Éléments de géométrie algébrique', 'Señor Ibáñez', 'Straße', 'l\u0092été'])(
  '"%s" in Latin-1 or Windows-1252 without a declaration is guessed',
  (text) => {
    const decoded = decodedText(latin1(`@book{a, title={${text}}, author={X, Y}}`));
    expect(decoded.isCertain).toBe(false);
    expect(decoded.text).toContain(text.replace('\u0092', '’'));
  },
);

test('a line of another encoding within UTF-8 does not cost the others', () => {
  const bytes = Uint8Array.from([...utf8('é à ü\nè ö\n'), ...latin1('Müller\n'), ...utf8('深')]);
  expect(decodedText(bytes)).toEqual({
    text: 'é à ü\nè ö\nMüller\n深',
    encoding: 'utf-8',
    isCertain: false,
  });
});

test.each([
  ['nothing', new Uint8Array()],
  ['one byte', Uint8Array.from([0xff])],
  ['zeros', new Uint8Array(100)],
  ['half a character of UTF-16', Uint8Array.from([0xff, 0xfe, 0x41])],
  ['every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  ['an encoding that does not exist', latin1('% Encoding: klingon\n\xe9')],
])('%s is no error', (_, bytes) => {
  expect(typeof decodedText(bytes).text).toBe('string');
});
