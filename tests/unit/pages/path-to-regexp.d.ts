/** The matcher with which Next reads `source` of rewrites; it ships without types. */
declare module 'next/dist/compiled/path-to-regexp' {
  export function pathToRegexp(source: string): RegExp;
}
