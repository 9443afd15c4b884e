import { slugOf } from '../../domain/index.ts';

/** What a column can hold. */
export const columnNames = [
  'name',
  'givenName',
  'familyName',
  'email',
  'publicEmail',
  'role',
  'positionFr',
  'positionEn',
  'status',
  'orcid',
  'openAlex',
  'supervisors',
  'institutions',
  'startYear',
  'endYear',
  'website',
  'scholar',
  'github',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** Headers without regard to case, accents and punctuation, as slugs. */
const headers: Readonly<Record<ColumnName, readonly string[]>> = {
  name: ['name', 'full-name', 'nom', 'nom-complet', 'nom-et-prenom', 'prenom-et-nom'],
  givenName: ['given-name', 'given-names', 'first-name', 'prenom', 'prenoms'],
  familyName: ['family-name', 'last-name', 'surname', 'nom-de-famille'],
  email: ['email', 'e-mail', 'mail', 'email-address', 'courriel', 'adresse-courriel'],
  publicEmail: [
    'public-email',
    'public-e-mail',
    'courriel-public',
    'email-public',
    'e-mail-public',
  ],
  role: ['role'],
  positionFr: ['position-fr', 'poste-fr', 'poste', 'fonction-fr'],
  positionEn: ['position-en', 'poste-en', 'position', 'fonction-en'],
  status: ['status', 'statut'],
  orcid: ['orcid', 'orcid-id', 'orcid-i-d', 'identifiant-orcid'],
  openAlex: ['openalex', 'openalex-id', 'identifiant-openalex'],
  supervisors: [
    'supervisor',
    'supervisors',
    'superviseur',
    'superviseurs',
    'superviseure',
    'superviseures',
    'superviseuse',
    'superviseuses',
    // "superviseur·e·s", "superviseur(e)s", "superviseur·euse"
    'superviseur-e',
    'superviseur-e-s',
    'superviseur-euse-s',
    'superviseur-euse',
    'direction',
  ],
  institutions: ['institution', 'institutions', 'etablissement', 'etablissements', 'affiliation'],
  startYear: [
    'start-year',
    'year-of-arrival',
    'start',
    'annee-d-arrivee',
    'annee-de-debut',
    'debut',
  ],
  endYear: ['end-year', 'year-of-departure', 'end', 'annee-de-depart', 'annee-de-fin', 'fin'],
  website: ['website', 'web-site', 'site-web', 'url', 'site'],
  scholar: ['scholar', 'google-scholar'],
  github: ['github'],
};

const columnOfHeader: ReadonlyMap<string, ColumnName> = new Map(
  columnNames.flatMap((column) => headers[column].map((header) => [header, column] as const)),
);

/** What a header stands for; undefined for one that nobody here knows. */
export function columnOf(header: string): ColumnName | undefined {
  return columnOfHeader.get(slugOf(header));
}
