/** The part of Citation.js 0.8 that Portrait uses; it comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown, options?: { readonly forceType: string });
    readonly data: readonly Record<string, unknown>[];
    format(format: string, options?: Readonly<Record<string, unknown>>): unknown;
  }
  export const plugins: {
    readonly config: { get(plugin: '@bibtex'): { format: Record<string, boolean> } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
