import { maxPortraitBytes, portraitTypes } from '@/lib/domain/portrait-file';
import { rejectionOf } from '@/sanity/studio/inputs/portrait/rejection';

test.each(portraitTypes)('a file of the type %s is tried', (type) =>
  expect(rejectionOf({ type, size: maxPortraitBytes })).toBeUndefined(),
);

test.each([
  ['image/svg+xml', 10, 'type'],
  ['image/gif', 10, 'type'],
  ['', 10, 'type'],
  ['application/pdf', 10, 'type'],
  ['image/png', 0, 'empty'],
  ['image/png', maxPortraitBytes + 1, 'size'],
] as const)('a file of the type %j and %d bytes is refused', (type, size, rejection) =>
  expect(rejectionOf({ type, size })).toBe(rejection),
);
