import type { StoredDocument } from '../store/types.ts';

/** Where published changes are sent, and in which form. */
export interface WebhookOptions {
  readonly url: string;
  /** Signs every delivery; the receiver refuses what is not signed with it. */
  readonly secret: string;
  /** GROQ projection that makes the body. Undefined: `defaultProjection`. */
  readonly projection?: string | undefined;
  /** GROQ expression a change must satisfy, such as `_type == "publication"`. Undefined: all do. */
  readonly filter?: string | undefined;
}

/** A document before and after a transaction; null where it did not exist. */
export interface Delta {
  readonly before: StoredDocument | null;
  readonly after: StoredDocument | null;
}

/** Evaluates GROQ on a delta: `@` is the document after, or before when it is gone. */
export type EvaluateDelta = (groq: string, delta: Delta) => Promise<unknown>;

/** Enough to know what changed, without whole documents. */
export const defaultProjection = `{
  _id,
  _type,
  "operation": delta::operation(),
  "before": before(){_id, _type, _rev, "slug": slug.current},
  "after": after(){_id, _type, _rev, "slug": slug.current}
}`;
