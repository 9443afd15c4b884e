import { z } from 'zod';

import { namePartsIn } from '../../../schema/rules/name-parts.ts';
import { referringQuery } from '../detach-references.ts';
import { walk } from '../walk.ts';

/** As much of a client as this needs. The Studio brings a version of its own. */
export interface MembershipClient {
  fetch(
    groq: string,
    params: Record<string, unknown>,
    options: { perspective: 'raw' },
  ): Promise<unknown>;
  transaction(): MembershipTransaction;
}

interface MembershipTransaction {
  create(document: { _id: string; _type: string }): MembershipTransaction;
  delete(id: string): MembershipTransaction;
  patch(
    id: string,
    operations: { ifRevisionID: string; set?: Record<string, unknown>; unset?: string[] },
  ): MembershipTransaction;
  commit(options: { tag: string; visibility: 'sync' }): Promise<unknown>;
}

const stored = z.looseObject({ _id: z.string(), _rev: z.string() });

const coauthor = stored.extend({
  name: z.string().min(1),
  slug: z.object({ current: z.string().min(1) }),
  orcid: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  member: z.object({ _ref: z.string() }).optional().catch(undefined),
});

/** The published coauthor, their draft, and what of the member is there already. */
const membershipQuery = /* groq */ `{
  "coauthor": *[_id == $id][0],
  "draft": *[_id == "drafts." + $id][0]{_id, _rev},
  "member": *[_id == $memberId][0],
  "memberDraft": *[_id == "drafts." + $memberId][0],
  "slugs": *[_type == "researcher" && defined(slug.current)].slug.current
}`;

const membership = z.object({
  coauthor,
  draft: stored.nullable(),
  member: stored.nullable(),
  memberDraft: stored.nullable(),
  slugs: z.array(z.string()),
});

/** The `_id` of the member that a coauthor becomes: the same each time, so that it can be undone and done again. */
function memberIdOf(coauthorId: string): string {
  return `researcher-${coauthorId.replace(/^coauthor-/, '')}`;
}

async function readMembership(client: MembershipClient, id: string, memberId: string) {
  const answer: unknown = await client.fetch(
    membershipQuery,
    { id, memberId },
    { perspective: 'raw' },
  );
  return membership.parse(answer);
}

const reference = (_ref: string) => ({ _type: 'reference', _ref, _weak: true });

/** The slug, or else it with a number that no member has. */
function freeSlug(slug: string, taken: readonly string[]): string {
  const isFree = (one: string) => !taken.includes(one);
  for (let number = 2; ; number += 1) {
    if (isFree(slug)) return slug;
    if (isFree(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}

/**
 * Makes a published coauthor a member, in one transaction: the member's document is published, with what the coauthor's
 * says, and the coauthor's leads to it. Every reference to the coauthor stays as it is. Who was a member before (see
 * `becomeCoauthor`) gets their document back.
 *
 * @returns the `_id` of the member
 * @throws the client's errors, such as 409 when somebody changes one of the documents at this moment, or z.ZodError when
 *   the coauthor is not published; nothing is written then
 */
export async function becomeMember(client: MembershipClient, id: string): Promise<string> {
  const memberId = memberIdOf(id);
  const {
    coauthor: person,
    draft,
    member,
    memberDraft,
    slugs,
  } = await readMembership(client, id, memberId);
  const writing = client.transaction();
  if (member === null) {
    const { name, slug, orcid, url } = person;
    const known = {
      name,
      ...namePartsIn(person),
      status: 'current',
      slug: { _type: 'slug', current: freeSlug(slug.current, slugs) },
      ...(orcid !== undefined && { orcid }),
      ...(url !== undefined && {
        links: [{ _key: 'website', _type: 'externalLink', kind: 'website', url }],
      }),
    };
    const { _rev: _, ...written } = memberDraft ?? { _id: memberId, _rev: '' };
    writing.create({ ...known, ...written, _id: memberId, _type: 'researcher' });
    if (memberDraft !== null) writing.delete(memberDraft._id);
  }
  for (const document of [person, ...(draft ? [draft] : [])]) {
    writing.patch(document._id, {
      ifRevisionID: document._rev,
      set: { member: reference(memberId) },
    });
  }
  await writing.commit({ tag: 'portrait.become-member', visibility: 'sync' });
  return memberId;
}

/**
 * Undoes it, in one transaction: what names the member as a person names the coauthor again, who has their page again. The
 * member's document becomes a draft, so that nothing of it is lost.
 *
 * @throws as `becomeMember`
 */
export async function becomeCoauthor(client: MembershipClient, id: string): Promise<void> {
  const first = await readMembership(client, id, memberIdOf(id));
  const memberId = first.coauthor.member?._ref ?? memberIdOf(id);
  const {
    coauthor: person,
    draft,
    member,
    memberDraft,
  } = await readMembership(client, id, memberId);
  const answer: unknown = await client.fetch(
    referringQuery,
    { id: memberId },
    { perspective: 'raw' },
  );
  const writing = client.transaction();
  for (const document of z.array(stored).parse(answer)) {
    const isOwn = document._id === person._id || document._id === draft?._id;
    const set = isOwn ? {} : redirected(document, memberId, id);
    if (!isOwn && Object.keys(set).length === 0) continue;
    writing.patch(document._id, {
      ifRevisionID: document._rev,
      ...(isOwn ? { unset: ['member'] } : { set }),
    });
  }
  if (member !== null) {
    const { _rev: _, ...written } = member;
    if (memberDraft === null) {
      writing.create({ ...written, _id: `drafts.${memberId}`, _type: 'researcher' });
    }
    writing.delete(memberId);
  }
  await writing.commit({ tag: 'portrait.become-coauthor', visibility: 'sync' });
}

/** Values by path, for a `set` patch, after which the people of a document are others, and every reference is weak. */
function redirected(document: unknown, from: string, to: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  walk(document, '', (item, path) => {
    if (item['_ref'] !== from) return;
    if (/\.person$/.test(path)) values[path] = reference(to);
    else if (item['_weak'] !== true) values[`${path}._weak`] = true;
  });
  return values;
}
