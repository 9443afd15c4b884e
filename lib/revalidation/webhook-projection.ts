/**
 * What the webhook must send for every published change, as GROQ: paste it into the projection of
 * a hosted project's webhook; the embedded lake is given it at start. `before` and `after` are null
 * when the document did not exist before, or does not any more.
 *
 * `near` are the documents it referred to: a page may show a document only because of a reference
 * that the change took away. `slug` and `formerSlugs` are the addresses that lead to it.
 */
export const webhookProjection = /* groq */ `{
  _id, _type, "operation": delta::operation(),
  "before": before(){"slug": slug.current, formerSlugs, "near": [...authors[].person._ref, ...supervisors[].person._ref, member._ref][defined(@)]},
  "after": after(){"slug": slug.current, formerSlugs, "near": [...authors[].person._ref, ...supervisors[].person._ref, member._ref][defined(@)]}
}`;
