import type { ImportSource } from '../../env/import-settings.ts';

/**
 * A question to a service. It names the service, never an address: where that is comes from the environment alone.
 * So no text that a document or an editor gives leads the server to a host (server-side request forgery).
 */
export interface SourceRequest {
  readonly host: ImportSource;
  /** Absolute, made of checked identifiers, each encoded as one segment (`encodeURIComponent`). */
  readonly path: string;
  /** Not encoded. Without the key and the contact, which the fetcher adds. */
  readonly query?: Readonly<Record<string, string>>;
  readonly accept: string;
}

/** What a service answers: its text, or that it has no such thing. */
export type SourceAnswer =
  | {
      readonly status: 'found';
      readonly body: string;
      /** Milliseconds since 1970, of the answer itself, however long it was kept. */
      readonly fetchedAt: number;
      readonly isFromCache: boolean;
    }
  | { readonly status: 'notFound'; readonly fetchedAt: number; readonly isFromCache: boolean };
