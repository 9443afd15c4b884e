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

/** The parts of a name, which citations need. */
export const namePartFields = /* groq */ `givenName, familyName, nameParticle, nameSuffix`;

/** The same of a person with the parts of the name. */
export const namedPersonFields = /* groq */ `
  _id, _type, name, "slug": select(_type == "coauthor" && ${leadsToProfile} => null, slug.current),
  ${namePartFields}, "isOrganization": select(_type == "coauthor" => isOrganization),
  "member": select(_type == "coauthor" => member->{
    _id, name, "slug": slug.current, ${namePartFields}
  })`;

const part = optional(filledString);

export const namePartResult = {
  givenName: part,
  familyName: part,
  nameParticle: part,
  nameSuffix: part,
};

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

export const namedPersonResult = (mode: ReadMode) =>
  personResult(mode).extend({
    ...namePartResult,
    isOrganization: optional(z.boolean()),
    member: optional(memberResult(mode).extend(namePartResult)),
  });
export type NamedPersonResult = z.output<ReturnType<typeof namedPersonResult>>;
