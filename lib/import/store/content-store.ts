/** A document as the Content Lake stores it. */
export interface StoredDocument {
  readonly _id: string;
  readonly _type: string;
  readonly [field: string]: unknown;
}

/** A change of one document, as the API of mutations takes it (Sanity HTTP API, "Mutations"). */
export type Mutation =
  | { readonly create: StoredDocument }
  | { readonly createIfNotExists: StoredDocument }
  | { readonly createOrReplace: StoredDocument }
  | { readonly delete: { readonly id: string } }
  | {
      readonly patch: {
        readonly id: string;
        /** The change is refused if the document has another revision by then. */
        readonly ifRevisionID?: string;
        readonly set?: Readonly<Record<string, unknown>>;
        readonly unset?: string[];
      };
    };

/**
 * The content as an editor sees it: drafts, and documents of the import, which are private. The Studio and the
 * command line each have their own, so that the engine is one.
 */
export interface ContentStore {
  /** The result of GROQ over documents as they are stored. Not parsed. */
  query(groq: string, params?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /**
   * Makes all changes or none.
   *
   * @returns the revision that the changed documents have then: the id of the transaction (Sanity, "Documents", `_rev`);
   *   undefined when nothing was written
   * @throws when the store is away or refuses one
   */
  transact(mutations: readonly Mutation[]): Promise<string | undefined>;
}
