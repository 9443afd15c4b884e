import { groupWorks } from '../../duplicates/group-works.ts';
import type { Group, IdPair, Suggestion } from '../../duplicates/identity.ts';
import type { WorkSuggestionReason } from '../../duplicates/identity.ts';
import { type QueueItem, workIdOf } from '../queue/queue-item.ts';
import { itemIdentity } from './item-identity.ts';
import type { Known } from './known.ts';
import { knownIdentities } from './known-identity.ts';
import { missingVersions } from './missing-versions.ts';
import type { HereReason, Verdict } from './verdict.ts';

type WorkSuggestion = Suggestion<WorkSuggestionReason>;

/**
 * What to think of each item of the queue, by its `_id`. Items that are certainly one work came together when they
 * arrived; here each is held against the works that are here, and for suggestions against the other items too.
 */
export function verdicts(items: readonly QueueItem[], known: Known): ReadonlyMap<string, Verdict> {
  const works = new Map(known.works.map((work) => [work.id, work]));
  const before = new Map(items.flatMap((item) => importedBefore(item, known) ?? []));
  const same = items.flatMap((item): IdPair[] => {
    const work = before.get(item._id)?.work;
    return work !== undefined && works.has(work) ? [[workIdOf(item), work]] : [];
  });
  const { groups, suggestions } = groupWorks(
    [...knownIdentities(known.works, known.people), ...items.map(itemIdentity)],
    { same, apart: known.decisions.map(({ of }) => of) },
  );
  const groupOf = new Map(groups.flatMap((group) => group.ids.map((id) => [id, group] as const)));
  const strongest = strongestOf(suggestions, groupOf);
  return new Map(
    items.map((item): [string, Verdict] => {
      const group = groupOf.get(workIdOf(item));
      const work = group?.ids.flatMap((id) => works.get(id) ?? [])[0];
      if (group === undefined || work === undefined) return [item._id, suggested(group, strongest)];
      const versions = missingVersions(item.records, work.versions);
      const here = {
        work: work.id,
        reason: before.get(item._id)?.reason ?? tieReason(group, workIdOf(item), work.id),
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

/** The work that a record of an item was taken into, with what tells so. */
function importedBefore(item: QueueItem, { imported }: Known) {
  for (const value of item.identifiers) {
    const work = imported.get(value);
    if (work !== undefined) {
      const reason: HereReason = { reason: 'importedBefore', value };
      return [[item._id, { work, reason }] as const];
    }
  }
  return undefined;
}

/** The tie between the two themselves, or else the one that holds the item in the group. */
function tieReason({ ties }: Group, item: string, work: string): HereReason {
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

function suggested(group: Group | undefined, strongest: ReturnType<typeof strongestOf>): Verdict {
  const suggestion = group && strongest.get(group);
  if (suggestion === undefined) return { kind: 'new' };
  const { other, reason, score } = suggestion;
  return { kind: 'possibleDuplicate', work: other, reason, score };
}
