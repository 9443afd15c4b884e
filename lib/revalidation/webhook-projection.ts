/**
 * The body that the webhook must send for every published change, as GROQ. Paste it into the
 * projection of a hosted project's webhook; the launcher gives it to the embedded lake. `before` and
 * `after` are null when the document did not exist before the change, or does not exist after it.
 *
 * `references` are the documents that it refers to, in any field of any type: a page may have shown a
 * document only because of a reference that the change removed. `slug` and `formerSlugs` are the
 * addresses that lead to it. The list of fields follows the schema (a test compares them), not the
 * kinds of pages, so that a new kind of page needs no new projection.
 */
const state = /* groq */ `{
    "slug": slug.current, formerSlugs,
    "references": [
      ...authors[].person._ref, ...supervisors[].person._ref, ...institutions[]._ref,
      ...topics[]._ref, ...featuredWorks[]._ref, member._ref
    ][defined(@)]
  }`;

export const webhookProjection = /* groq */ `{
  _id, _type, "operation": delta::operation(),
  "before": before()${state},
  "after": after()${state}
}`;
