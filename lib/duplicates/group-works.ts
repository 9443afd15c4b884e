import { candidatePairs } from './candidate-pairs.ts';
import { compare, ConstrainedGroups } from './constrained-groups.ts';
import { applyEditorsWord } from './editors-word.ts';
import type {
  EditorsWord,
  Grouping,
  Suggestion,
  WorkIdentity,
  WorkSuggestionReason,
} from './identity.ts';
import { likenessOf } from './likeness.ts';
import { readWork, type ReadWork } from './read-work.ts';
import { strongestSuggestions } from './strongest.ts';
import { workKeys } from './work-keys.ts';
import { tieWorks } from './work-ties.ts';

/**
 * Groups records and documents into works, in this order: an editor’s word; an equal DOI; an equal arXiv id; a
 * relation that a source states; a group of a source. Of what is left, titles, authors and years that are alike
 * make suggestions, never groups.
 *
 * Whom an editor keeps apart no chain of ties brings together: the tie that would is not made, and is one of the
 * conflicts. Ties are tried by reason, then by what is equal, then by ids, so the order of the input does not
 * matter. Between groups that an editor keeps apart nothing is suggested.
 *
 * @param works with ids that are unique
 */
export function groupWorks(
  works: readonly WorkIdentity[],
  editorsWord: EditorsWord,
): Grouping<WorkSuggestionReason> {
  const sorted = works.toSorted((one, other) => compare(one.id, other.id));
  const read = sorted.map(readWork);
  const groups = new ConstrainedGroups();
  applyEditorsWord(groups, editorsWord);
  tieWorks(groups, sorted, new Map(read.map((work) => [work.id, work])));
  return {
    groups: groups.groupsOf(sorted.map(({ id }) => id)),
    suggestions: strongestSuggestions(likePairs(read, groups), groups),
    conflicts: groups.conflicts,
  };
}

function likePairs(
  works: readonly ReadWork[],
  groups: ConstrainedGroups,
): Suggestion<WorkSuggestionReason>[] {
  return candidatePairs(workKeys(works)).flatMap(([place, otherPlace]) => {
    const [one, other] = [works[place], works[otherPlace]];
    if (!one || !other || groups.areTogether(one.id, other.id)) return [];
    const likeness = likenessOf(one, other);
    return likeness === undefined ? [] : [{ ids: [one.id, other.id], ...likeness }];
  });
}
