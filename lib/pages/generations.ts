/**
 * GROQ for the generations around a person by supervision. It has no recursion: each generation is a step,
 * written out so that Sanity's TypeGen can read it.
 */

/** Generations of supervisors, and of students, that a profile shows. */
export const maxGenerations = 6;

/** The people who supervise somebody of `ids`. Of a coauthor who became a member, the member's supervisors. */
const supervisorsOf = (
  ids: string,
) => /* groq */ `*[_type in ["researcher", "coauthor"] && _id in ${ids}]{
    "supervisors": coalesce(member->supervisors, supervisors)
  }[defined(supervisors)].supervisors[].person._ref`;

/** The people whom somebody of `ids` supervises. Whoever was a coauthor before is named by both documents. */
const studentsOf = (ids: string) => /* groq */ `*[_type == "researcher" && references(${ids})]{
    "ids": [_id, ...*[_type == "coauthor" && references(^._id)]._id]
  }.ids[]`;

/**
 * From an object with `above1`, the ids of the first generation above, and `below0`, the ids of those whose
 * students are the first one below, to an object with the ids of all of them, `everybody`. A circle only
 * repeats ids.
 */
export const generationsAround = /* groq */ `{
  ..., "below1": ${studentsOf('^.below0')}
}{
  ..., "above2": ${supervisorsOf('^.above1')}, "below2": ${studentsOf('^.below1')}
}{
  ..., "above3": ${supervisorsOf('^.above2')}, "below3": ${studentsOf('^.below2')}
}{
  ..., "above4": ${supervisorsOf('^.above3')}, "below4": ${studentsOf('^.below3')}
}{
  ..., "above5": ${supervisorsOf('^.above4')}, "below5": ${studentsOf('^.below4')}
}{
  ..., "above6": ${supervisorsOf('^.above5')}, "below6": ${studentsOf('^.below5')}
}{
  "everybody": [
    ...above1, ...above2, ...above3, ...above4, ...above5, ...above6,
    ...below1, ...below2, ...below3, ...below4, ...below5, ...below6
  ]
}`;
