import { outputFormat } from '@/sanity/lake/images/output-format';

const small = { width: 400, height: 400 };
const chromium = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8';

test.each([
  ['auto, a browser that takes AVIF', 'jpg', small, 'format', undefined, chromium, 'avif'],
  [
    'auto, too large for AVIF',
    'jpg',
    { width: 2000, height: 2000 },
    'format',
    undefined,
    chromium,
    'webp',
  ],
  ['auto, WebP only', 'png', small, 'format', undefined, 'image/webp,*/*', 'webp'],
  ['auto, AVIF refused by q=0', 'png', small, 'format', undefined, 'image/avif;q=0,*/*', 'png'],
  ['auto, a wildcard', 'jpg', small, 'format', undefined, '*/*', 'jpg'],
  ['auto, a wildcard, an AVIF original', 'avif', small, 'format', undefined, '*/*', 'png'],
  ['auto, no header', 'jpg', small, 'format', undefined, '', 'jpg'],
  ['fm wins over auto', 'jpg', small, 'format', 'png', chromium, 'png'],
  [
    'a GIF of many colours to choose',
    'gif',
    { width: 3000, height: 2000 },
    undefined,
    undefined,
    '',
    'png',
  ],
  ['a GIF', 'gif', small, undefined, undefined, '', 'gif'],
  ['neither: the original', 'webp', small, undefined, undefined, chromium, 'webp'],
] as const)('%s', (_name, original, size, auto, fm, accept, format) => {
  expect(outputFormat(original, size, { auto, fm }, accept)).toBe(format);
});
