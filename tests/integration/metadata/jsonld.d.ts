/** The processor of JSON-LD 1.1; it ships without types. */
declare module 'jsonld' {
  interface RemoteDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: object;
  }
  interface ExpandOptions {
    /** Throws instead of leaving out what has no meaning. */
    readonly safe: boolean;
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
  }
  const jsonld: { expand(document: object, options: ExpandOptions): Promise<object[]> };
  export default jsonld;
}
