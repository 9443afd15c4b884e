import { previewLine, previewText } from '@/sanity/schema/preview';
import { schemaTypes } from '@/sanity/schema/index';
import { compiledSchema } from './extract';

const both = [
  { language: 'fr', value: 'Doctorat' },
  { language: 'en', value: 'PhD' },
];

test('a preview shows the language of the editor, or else another that is filled in', () => {
  expect(previewText(both, 'en')).toBe('PhD');
  expect(previewText(both, 'fr')).toBe('Doctorat');
  expect(
    previewText(
      [
        { language: 'fr', value: ' ' },
        { language: 'en', value: 'PhD' },
      ],
      'fr',
    ),
  ).toBe('PhD');
});

test.each([undefined, null, 'text', 3, {}, [null], [{ language: 'fr' }], [{ value: 3 }]])(
  'a preview of %j shows nothing and does not fail',
  (value) => expect(previewText(value, 'fr')).toBeUndefined(),
);

test('a line of a preview leaves out what is not known', () => {
  expect(previewLine('a', undefined, '', null, 3, 'b')).toBe('a · b');
  expect(previewLine(undefined, ' ')).toBeUndefined();
});

test.each(schemaTypes.map(({ name }) => name))(
  'the preview of an empty %s does not fail',
  (name) => {
    const prepare = compiledSchema().get(name)?.preview?.prepare;
    expect(() => prepare?.({})).not.toThrow();
  },
);
