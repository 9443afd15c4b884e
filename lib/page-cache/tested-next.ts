import nextPackage from 'next/package.json' with { type: 'json' };

/** Versions of Next whose internals the page cache was tested on (`tests/unit/page-cache`). */
export const testedVersions: readonly string[] = ['16.4.5'];

/** @throws Error when the page cache was never tested on the installed version of Next */
export function assertTestedNext(installed: string = nextPackage.version): void {
  if (testedVersions.includes(installed)) return;
  throw new Error(
    `The page cache relies on insides of Next.js and was tested on ${testedVersions.join(', ')}, not on ${installed}. ` +
      `Add ${installed} to testedVersions in lib/page-cache/tested-next.ts, run "npm test", and keep it there only ` +
      `when that passes. See "A new Next" in CONTRIBUTING.md.`,
  );
}
