import { memberRoles, type MemberRole } from '../../lib/domain/vocabulary.ts';

/** What says a role in a position, in French and English: small letters without accents. */
const wordings: Readonly<Record<MemberRole, RegExp>> = {
  professor: /\bprofess(?:eure?|or)\b/,
  associateMember: /\bmembre (?:academique )?associee?\b|\bassociate (?:academic )?member\b/,
  postdoc: /\bpost-?doc/,
  doctoral: /(?<!post-?)\bdoctora(?:t|l|nte?)\b|\bph\.? ?d\b/,
  masters: /\bmaitrise\b|\bmaster[’']?s\b|\bm\.? ?sc\b/,
  undergraduate: /\bbaccalaureat\b|\bpremier cycle\b|\bundergraduate\b|\bbachelor[’']?s\b/,
  intern: /\bstag(?:e|iaire)\b|\bintern(?:ship)?\b/,
  staff: /\bpersonnel\b|\bstaff\b/,
  visitor: /\bvisit(?:e|eur|euse|ing|or)\b|\binvitee?\b/,
};

/**
 * The role that the words of a position say. Words of two roles say none: "Doctorat, stage". A visit
 * is the exception, because it goes with what the person is elsewhere: "Professeure invitée".
 *
 * @param positions the same position, in any number of languages
 */
export function roleOfPosition(positions: readonly string[]): MemberRole | undefined {
  const text = positions
    .join('\n')
    .toLocaleLowerCase('en')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');
  const roles = memberRoles.filter((role) => wordings[role].test(text));
  if (roles.includes('visitor')) return 'visitor';
  return roles.length === 1 ? roles[0] : undefined;
}
