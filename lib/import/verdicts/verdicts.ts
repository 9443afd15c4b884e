import { groupWorks } from '../../duplicates/group-works.ts';
import type {
  Group,
  IdPair,
  Suggestion,
  Tie,
  WorkIdentity,
  WorkSuggestionReason,
} from '../../duplicates/identity.ts';
import type { ReadWork } from '../../duplicates/read-work.ts';
import { type QueueItem, workIdOf } from '../queue/queue-item.ts';
import { itemIdentity } from './item-identity.ts';
import type { Known } from './known.ts';
import { knownIdentities } from './known-identity.ts';
import { missingVersions } from './missing-versions.ts';
import type { HereReason, Verdict } from './verdict.ts';

type WorkSuggestion = Suggestion<WorkSuggestionReason>;

/** As much of an item as tells which work it is. */
export type JudgedRecords = Pick<QueueItem, '_id' | 'identifiers' | 'records'>;

interface VerdictsOptions {
  /** The published `_id` of the work that an item would be. */
  readonly idOf?: (item: JudgedRecords) => string;
  /** How works are read, where a reading is kept from one time to the next. */
  readonly read?: (work: WorkIdentity) => ReadWork;
}

/**
 * What to think of each item of the queue, by its `_id`. Each is held against the works that are here, and against the
 * other items. Of items that are certainly one work the first is judged as if it were alone, so that all of a kind can
 * be accepted at once, and the others are duplicates of it.
 */
export function verdicts(
  items: readonly JudgedRecords[],
  known: Known,
  { read, idOf = workIdOf }: VerdictsOptions = {},
): ReadonlyMap<string, Verdict> {
  const works = new Map(known.works.map((work) => [work.id, work]));
  const before = new Map(items.flatMap((item) => importedBefore(item, known, works) ?? []));
  const same = [...before].map(([, { item, work }]): IdPair => [idOf(item), work]);
  const asked = new Set(items.map(idOf));
  const { groups, suggestions } = groupWorks(
    [
      ...knownIdentities(known.works, known.people),
      // An item that goes on into what was made of it is compared as that work is.
      ...items
        .filter((item) => !works.has(idOf(item)))
        .map((item) => itemIdentity(item, idOf(item))),
    ],
    { same, apart: known.decisions.map(({ of }) => of) },
    { isAsked: (id) => asked.has(id), ...(read && { read }) },
  );
  const groupOf = new Map(groups.flatMap((group) => group.ids.map((id) => [id, group] as const)));
  const strongest = strongestOf(suggestions, groupOf);
  return new Map(
    items.map((item): [string, Verdict] => {
      const [id, told] = [idOf(item), before.get(item._id)];
      const group = groupOf.get(id);
      const work = group && works.get(workIn(group, { id, works, told: told?.work }) ?? '');
      if (group === undefined || work === undefined)
        return [item._id, suggested(group, { id, works, strongest, groupOf })];
      const versions = missingVersions(item.records, work.versions);
      const here = {
        work: work.id,
        reason: told?.work === work.id ? told.reason : tieReason(group, id, work.id),
      };
      return [
        item._id,
        versions.length === 0
          ? { kind: 'here', ...here }
          : { kind: 'newVersion', ...here, versions },
      ];
    }),
  );
}

/** The work that is here of a group: the one that an item was imported into, or is tied to, or else the first. */
function workIn(
  { ids, ties }: Group,
  {
    id,
    works,
    told,
  }: { id: string; works: ReadonlyMap<string, unknown>; told?: string | undefined },
): string | undefined {
  const present = ids.filter((one) => works.has(one));
  if (told !== undefined && present.includes(told)) return told;
  const isTied = (work: string): boolean =>
    work === id || ties.some((tie) => tie.ids.includes(id) && tie.ids.includes(work));
  return present.find(isTied) ?? present[0];
}

/** The work that is here into which a record of an item was taken, with what tells so. */
function importedBefore(
  item: JudgedRecords,
  { imported }: Known,
  works: ReadonlyMap<string, unknown>,
) {
  for (const value of item.identifiers) {
    const work = imported.get(value);
    if (work !== undefined && works.has(work)) {
      const reason: HereReason = { reason: 'importedBefore', value };
      return [[item._id, { item, work, reason }] as const];
    }
  }
  return undefined;
}

/** The tie between the two themselves, or else the one that holds the item in the group. */
function tieReason({ ties }: Group, item: string, work: string): Pick<Tie, 'reason' | 'value'> {
  const tie =
    ties.find(({ ids }) => ids.includes(item) && ids.includes(work)) ??
    ties.find(({ ids }) => ids.includes(item));
  return tie === undefined
    ? { reason: 'editorsWord', value: '' }
    : { reason: tie.reason, value: tie.value };
}

/** The strongest suggestion of each group, with the id on its other side. */
function strongestOf(
  suggestions: readonly WorkSuggestion[],
  groupOf: ReadonlyMap<string, Group>,
): ReadonlyMap<Group, WorkSuggestion & { readonly other: string }> {
  const strongest = new Map<Group, WorkSuggestion & { readonly other: string }>();
  for (const suggestion of suggestions) {
    const [a, b] = suggestion.ids;
    for (const [id, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const group = groupOf.get(id);
      if (group === undefined) continue;
      const present = strongest.get(group);
      if (present === undefined || present.score < suggestion.score)
        strongest.set(group, { ...suggestion, other });
    }
  }
  return strongest;
}

interface SuggestedOptions {
  readonly id: string;
  readonly works: ReadonlyMap<string, unknown>;
  readonly strongest: ReturnType<typeof strongestOf>;
  readonly groupOf: ReadonlyMap<string, Group>;
}

function suggested(
  group: Group | undefined,
  { id, works, strongest, groupOf }: SuggestedOptions,
): Verdict {
  const first = group?.ids[0];
  if (group !== undefined && first !== undefined && first !== id) {
    return { kind: 'possibleDuplicate', work: first, score: 1, ...tieReason(group, id, first) };
  }
  const suggestion = group && strongest.get(group);
  if (suggestion === undefined) return { kind: 'new' };
  const { other, reason, score } = suggestion;
  // What the other one is certain to be, if it is here.
  const work = groupOf.get(other)?.ids.find((one) => works.has(one)) ?? other;
  return { kind: 'possibleDuplicate', work, reason, score };
}
