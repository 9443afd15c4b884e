import { largestPortrait, portraitTypes } from '@/lib/domain/portrait-file';
import { refusalOf } from '@/sanity/studio/inputs/portrait/refusal';

test.each(portraitTypes)('a file of the type %s is tried', (type) =>
  expect(refusalOf({ type, size: largestPortrait })).toBeUndefined(),
);

test.each([
  ['image/svg+xml', 10, 'type'],
  ['image/gif', 10, 'type'],
  ['', 10, 'type'],
  ['application/pdf', 10, 'type'],
  ['image/png', 0, 'empty'],
  ['image/png', largestPortrait + 1, 'size'],
] as const)('a file of the type %j and %d bytes is refused', (type, size, refusal) =>
  expect(refusalOf({ type, size })).toBe(refusal),
);
