import { isEmail, isHttpUrl, slugOf } from '../../domain/index.ts';
import { type MemberRole, memberRoles, statuses } from '../../domain/vocabulary.ts';
import { openAlexPiece, orcidPiece } from '../lookup/bare-identifier.ts';
import type { MemberStatus, NamedSupervisor } from './person-row.ts';

/** A value, or the sentence that says why there is none. */
export type CellValue<Value> = { readonly value: Value } | { readonly reason: string };

/** The stored roles, and what tables call them: both languages, with either ending, as slugs. */
const roleWords: Readonly<Record<MemberRole, readonly string[]>> = {
  professor: [
    'professor',
    'professeur',
    'professeure',
    'professeur-e',
    'membre-du-corps-professoral',
    'corps-professoral',
    'faculty',
  ],
  associateMember: [
    'associate-member',
    'associatemember',
    'associate',
    'membre-associe',
    'membre-associee',
    'membre-associe-e',
    'membre-associe-ou-associee',
  ],
  postdoc: [
    'postdoc',
    'postdoctoral-researcher',
    'postdoctoral-fellow',
    'postdoctorat',
    'postdoctorant',
    'postdoctorante',
    'stage-postdoctoral',
  ],
  doctoral: [
    'doctoral',
    'doctoral-student',
    'phd',
    'ph-d',
    'phd-student',
    'doctorat',
    'doctorant',
    'doctorante',
  ],
  masters: [
    'masters',
    'master',
    'master-s',
    'master-s-student',
    'masters-student',
    'msc',
    'maitrise',
  ],
  undergraduate: [
    'undergraduate',
    'undergraduate-student',
    'bachelor-s',
    'bachelor-s-student',
    'baccalaureat',
    'premier-cycle',
  ],
  intern: ['intern', 'internship', 'stage', 'stagiaire'],
  staff: ['staff', 'personnel', 'membre-du-personnel', 'employe', 'employee'],
  visitor: ['visitor', 'visiting-researcher', 'visiteur', 'visiteuse', 'visite'],
};

const statusWords: Readonly<Record<MemberStatus, readonly string[]>> = {
  current: [
    'current',
    'active',
    'member',
    'membre-de-l-institut',
    'membre',
    'actif',
    'active',
    'actuel',
    'actuelle',
  ],
  alumni: [
    'alumni',
    'alumnus',
    'alumna',
    'former',
    'left',
    'a-quitte-l-institut',
    'parti',
    'partie',
    'ancien',
    'ancienne',
    'diplome',
    'diplomee',
  ],
};

/** @param text not empty, like those of all functions here */
export function roleIn(text: string): CellValue<MemberRole> {
  const word = slugOf(text);
  const value = memberRoles.find((role) => roleWords[role].includes(word));
  return value ? { value } : { reason: `is no role: one of ${memberRoles.join(', ')}` };
}

export function statusIn(text: string): CellValue<MemberStatus> {
  const word = slugOf(text);
  const value = statuses.find((status) => statusWords[status].includes(word));
  return value ? { value } : { reason: `is no status: ${statuses.join(' or ')}` };
}

export function emailIn(text: string): CellValue<string> {
  const value = text.replace(/^mailto:/i, '').replace(/^.*<([^<>]+)>$/, '$1');
  return isEmail(value) ? { value } : { reason: 'is no e-mail address' };
}

export function orcidIn(text: string): CellValue<string> {
  const bare = text
    .replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '')
    .replace(/^orcid:\s*/i, '');
  const piece = orcidPiece(bare.replace(/\/$/, ''), text);
  return piece?.kind === 'orcid'
    ? { value: piece.orcid }
    : { reason: 'is no ORCID iD: four groups of four digits, the last one a check digit' };
}

export function openAlexIn(text: string): CellValue<string> {
  const piece = openAlexPiece(text.replace(/^.*\//, ''));
  return piece?.kind === 'openAlexAuthor'
    ? { value: piece.authorId }
    : { reason: 'is no author of OpenAlex: A and digits' };
}

/** A year as the schema takes it; of a date, its year. */
export function yearIn(text: string): CellValue<number> {
  const year = Number(/^(\d{4})(?:-\d{2}(?:-\d{2})?)?$/.exec(text)?.[1] ?? Number.NaN);
  return year >= 1900 && year <= 2200 ? { value: year } : { reason: 'is no year' };
}

/** An address; tables often have it without its scheme. */
export function addressIn(text: string): CellValue<string> {
  const value = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#].*)?$/i.test(text) ? `https://${text}` : text;
  return isHttpUrl(value) ? { value } : { reason: 'is no web address' };
}

/** A page of GitHub, also from a name there. */
export function githubIn(text: string): CellValue<string> {
  const name = /^@?([a-z\d](?:[a-z\d-]{0,38}))$/i.exec(text)?.[1];
  return name === undefined ? addressIn(text) : { value: `https://github.com/${name}` };
}

/** A page of Google Scholar, also from an identifier there. */
export function scholarIn(text: string): CellValue<string> {
  return /^[\w-]{12}$/.test(text)
    ? { value: `https://scholar.google.com/citations?user=${text}` }
    : addressIn(text);
}

/** Several values with semicolons between. */
export function listIn(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Names or e-mail addresses; `co:` stands before a co-supervisor. */
export function supervisorsIn(text: string): NamedSupervisor[] {
  return listIn(text).flatMap((one): NamedSupervisor[] => {
    const who = one.replace(/^co\s*:\s*/i, '');
    return who === '' ? [] : [{ who, role: who === one ? 'principal' : 'co' }];
  });
}
