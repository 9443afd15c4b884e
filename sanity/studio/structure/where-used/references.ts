import { distinctUntilChanged, map, type Observable } from 'rxjs';
import { z } from 'zod';

import { apiVersion } from '../../../api-version.ts';
import type { LiveQueries } from '../live-queries.ts';
import type { relationWords } from './words.ts';

/** The role of a document in another one that refers to it. */
export type Relation = keyof typeof relationWords;

/** A document that refers to another. */
export interface Referrer {
  readonly _id: string;
  readonly _type: string;
}

/** The documents in which another one has the same role. */
export interface ReferrerGroup {
  readonly relation: Relation;
  readonly referrers: readonly Referrer[];
}

const relations = ['author', 'supervisor', 'member', 'featured', 'topic', 'institution'] as const;

/** Every document that refers to `$id`, drafts included, with the fields in which it does. */
export const referrersQuery = /* groq */ `*[references($id) && _id != $id]{
  _id, _type,
  "year": versions[0].date,
  "name": lower(coalesce(familyName, name, title, "")),
  "relations": [
    select($id in authors[].person._ref => "author"),
    select($id in supervisors[].person._ref => "supervisor"),
    select(member._ref == $id => "member"),
    select($id in featuredWorks[]._ref => "featured"),
    select($id in topics[]._ref => "topic"),
    select($id in institutions[]._ref => "institution")
  ]
} | order(year desc, name asc) {_id, _type, relations}`;

const referrersQueryResult = z.array(
  z.object({
    _id: z.string(),
    _type: z.string(),
    relations: z
      .array(z.enum(relations).nullable().catch(null))
      .nullish()
      .transform((found) => found?.filter((relation) => relation !== null) ?? []),
  }),
);

/** The groups in the order in which they are shown. */
const groups: readonly Relation[] = [
  'author',
  'supervisor',
  'featured',
  'topicOfPerson',
  'topicOfWork',
  'institution',
  'member',
  'other',
];

/**
 * The result of `referrersQuery` in groups, none of them empty.
 *
 * @throws when it is not of that shape
 */
export function groupsOf(answer: unknown): ReferrerGroup[] {
  const found = referrersQueryResult.parse(answer).flatMap(({ _id, _type, relations }) => {
    const known = relations.map((relation) =>
      relation !== 'topic' ? relation : _type === 'publication' ? 'topicOfWork' : 'topicOfPerson',
    );
    const kinds: Relation[] = known.length === 0 ? ['other'] : known;
    return kinds.map((relation) => ({ relation, referrer: { _id, _type } }));
  });
  return groups
    .map((relation) => ({
      relation,
      referrers: found.filter((one) => one.relation === relation).map(({ referrer }) => referrer),
    }))
    .filter(({ referrers }) => referrers.length > 0);
}

/** The documents that refer to another one, now and after each change. */
export function liveReferrers(store: LiveQueries, id: string): Observable<ReferrerGroup[]> {
  return store
    .listenQuery(
      { fetch: referrersQuery, listen: /* groq */ `*[references($id)]` },
      { id },
      { apiVersion, perspective: 'drafts', tag: 'structure.where-used' },
    )
    .pipe(
      distinctUntilChanged((before, after) => JSON.stringify(before) === JSON.stringify(after)),
      map(groupsOf),
    );
}
