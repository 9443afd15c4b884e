import { meansOriginal, parseImageParameters } from '@/sanity/lake/images/image-parameters';

const parse = (search: string) => parseImageParameters(new URLSearchParams(search));

test.each([
  ['w=abc', 'w'],
  ['w=', 'w'],
  ['w=0', 'w'],
  ['w=-5', 'w'],
  ['w=1e9', 'w'],
  ['w=NaN', 'w'],
  ['w=Infinity', 'w'],
  ['w=99999999999999999999', 'w'],
  ['h=10;rm', 'h'],
  ['max-w=x', 'max-w'],
  ['dpr=0', 'dpr'],
  ['dpr=100', 'dpr'],
  ['q=0', 'q'],
  ['q=101', 'q'],
  ['fit=cover', 'fit'],
  ['fit=__proto__', 'fit'],
  ['crop=faces', 'crop'],
  ['fm=svg', 'fm'],
  ['fm=../../etc/passwd', 'fm'],
  ['auto=compress', 'auto'],
  ['fp-x=1.1', 'fp-x'],
  ['fp-y=-0.1', 'fp-y'],
  ['rect=1,2,3', 'rect'],
  ['rect=-1,0,10,10', 'rect'],
  ['rect=0,0,0,10', 'rect'],
  ['rect=0,0,9999999,10', 'rect'],
  ['bg=red', 'bg'],
  ['bg=url(http://x)', 'bg'],
  ['flip=x', 'flip'],
  ['blur=100000', 'blur'],
  ['or=45', 'or'],
  ['or=-90', 'or'],
  ['pad=-1', 'pad'],
  ['pad=100000', 'pad'],
  ['invert=yes', 'invert'],
])('%s is refused by the name of the parameter', (search, name) => {
  expect(() => parse(search)).toThrow(
    expect.objectContaining({
      status: 400,
      message: expect.stringContaining(`parameter "${name}"`),
    }),
  );
});

test('parameters that nobody knows are ignored', () => {
  expect(parse('utm_source=x&w=10')).toEqual(parse('w=10'));
});

test('sides are whole pixels', () => {
  expect(parse('w=100.4&h=99.5')).toMatchObject({ w: 100, h: 100 });
});

test('a side beyond 8192 means 8192', () => {
  expect(parse('w=8193&h=99999')).toMatchObject({ w: 8192, h: 8192 });
});

test.each([
  ['', true],
  ['dl=', true],
  ['dl=a.jpg&utm_source=x', true],
  ['w=100&dlRaw=true', true],
  ['dlRaw', true],
  ['w=100', false],
  ['auto=format', false],
  ['q=80', false],
  ['toString=1', true],
])('?%s means the original: %s', (search, expected) => {
  expect(meansOriginal(new URLSearchParams(search))).toBe(expected);
});

test('a colour of four or eight digits starts with its opacity', () => {
  expect(parse('bg=80FF0000').bg).toBe('#ff000080');
  expect(parse('bg=8f00').bg).toBe('#ff000088');
  expect(parse('bg=0af').bg).toBe('#00aaff');
});
