import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';

import { escapedXml } from '@/lib/xml/escaped-xml';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
});

test.each([
  ['A & "B" <c> d’e', 'A & "B" <c> d’e'],
  ['&amp;]]>', '&amp;]]>'],
  ["it's", "it's"],
  ['𝔄 name', '𝔄 name'],
  ['a\u0000b\u0008c\uffff\ud800d', 'abcd'],
])('%j is text in an element and in an attribute', (text, read) => {
  expect(parser.parse(`<a b="${escapedXml(text)}">${escapedXml(text)}</a>`)).toEqual({
    a: { b: read, '#text': read },
  });
});

test('no text has a sign of markup left, or a character that XML cannot have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapedXml(text)).toMatch(
        /^(?:[^&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]|&#\d+;)*$/u,
      );
    }),
  );
});
