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

interface GroupOptions {
  /** Whether something is to be suggested for a work; for a pair one of the two is enough. By default all are asked. */
  readonly isAsked?: (id: string) => boolean;
  /** How a work is read, where a reading is kept from one grouping to the next (see `remembered-works.ts`). */
  readonly read?: (work: WorkIdentity) => ReadWork;
}

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
  { isAsked = () => true, read: readOne = readWork }: GroupOptions = {},
): Grouping<WorkSuggestionReason> {
  const sorted = works.toSorted((one, other) => compare(one.id, other.id));
  const read = sorted.map((work) => readOne(work));
  const groups = new ConstrainedGroups();
  applyEditorsWord(groups, editorsWord);
  tieWorks(groups, sorted, new Map(read.map((work) => [work.id, work])));
  return {
    groups: groups.groupsOf(sorted.map(({ id }) => id)),
    suggestions: strongestSuggestions(likePairs(read, groups, isAsked), groups),
    conflicts: groups.conflicts,
  };
}

function likePairs(
  works: readonly ReadWork[],
  groups: ConstrainedGroups,
  isAsked: (id: string) => boolean,
): Suggestion<WorkSuggestionReason>[] {
  const asked = works.map(({ id }) => isAsked(id));
  return candidatePairs(workKeys(works), (place) => asked[place] === true).flatMap(
    ([place, otherPlace]) => {
      const [one, other] = [works[place], works[otherPlace]];
      if (!one || !other || groups.areTogether(one.id, other.id)) return [];
      const likeness = likenessOf(one, other);
      return likeness === undefined ? [] : [{ ids: [one.id, other.id], ...likeness }];
    },
  );
}
