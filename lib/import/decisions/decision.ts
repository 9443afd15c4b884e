/** What an editor said of two works: `import.decision.<first>.<second>`. */
import { z } from 'zod';

import type { StoredDocument } from '../store/content-store.ts';

const decisionSchema = z.object({
  _id: z.string(),
  verdict: z.enum(['apart']),
  /** The published `_id`s of the two, the lesser first. */
  of: z.tuple([z.string(), z.string()]),
});
export type Decision = z.output<typeof decisionSchema>;

export const decisionType = 'importDecision';

/** The word that two works, or two people, are not one. It holds for good, until it is taken back. */
export function keptApart(one: string, other: string): Decision {
  const [first, second] = one < other ? [one, other] : [other, one];
  // An `_id` has 128 characters at most.
  const _id = `import.decision.${first.slice(-50)}.${second.slice(-50)}`;
  return { _id, verdict: 'apart', of: [first, second] };
}

/** A stored decision; undefined for what is none. */
export function decisionIn(document: unknown): Decision | undefined {
  return decisionSchema.safeParse(document).data;
}

export function decisionDocument(decision: Decision): StoredDocument {
  return { ...decision, _type: decisionType };
}
