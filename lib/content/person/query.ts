/** People as other documents refer to them: researchers of the institute, and coauthors outside it. */
import { z } from 'zod';

import { leadsToProfile } from '../../pages/coauthor.ts';
import { filledString, optional, type ReadMode, required, slug } from '../query-result/fields.ts';

/**
 * A coauthor who has since become a member is shown, and linked, as that member. The slug of such a
 * coauthor is of no use, also when the member's document is broken: it has no page.
 */
export const personFields = /* groq */ `
  _id, _type, name, "slug": select(_type == "coauthor" && ${leadsToProfile} => null, slug.current),
  "member": select(_type == "coauthor" => member->{_id, name, "slug": slug.current})`;

const memberResult = (mode: ReadMode) =>
  z.object({ _id: z.string(), name: required(filledString, mode), slug: required(slug, mode) });

export const personResult = (mode: ReadMode) =>
  z.object({
    _id: z.string(),
    _type: z.enum(['researcher', 'coauthor']),
    name: required(filledString, mode),
    slug: optional(slug),
    member: optional(memberResult(mode)),
  });
export type PersonResult = z.output<ReturnType<typeof personResult>>;
