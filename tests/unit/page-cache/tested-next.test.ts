import nextPackage from 'next/package.json';

import { assertTestedNext, testedVersions } from '@/lib/page-cache/tested-next';

test('the installed Next is one whose insides the page cache was tested on', () => {
  expect(testedVersions).toContain(nextPackage.version);
  expect(() => assertTestedNext()).not.toThrow();
});

test('another Next is refused in a sentence that names it and what to do', () => {
  expect(() => assertTestedNext('99.0.0')).toThrow(
    /was tested on .*, not on 99\.0\.0.*Add 99\.0\.0 to testedVersions.*npm test/s,
  );
});
