/** The fields of a member that a table can fill, by path: `name`, `position.fr`, `links.github`. */
import { z } from 'zod';

import type { PersonRow } from './person-row.ts';
import { namePartsOf } from './person-name.ts';

/** A member as it is stored, draft or published. */
export type PersonDocument = Readonly<Record<string, unknown>>;

/** Whom and what a row refers to, found. */
export interface RowReferences {
  /** Published `_id`s. */
  readonly institutions: readonly string[];
  readonly supervisors: readonly { readonly person: string; readonly role: 'principal' | 'co' }[];
}

const scalars = ['name', 'status', 'role', 'startYear', 'endYear', 'email', 'orcid'] as const;
const partNames = ['givenName', 'familyName', 'nameParticle', 'nameSuffix'] as const;
const languages = ['fr', 'en'] as const;
const linkKinds = ['website', 'scholar', 'github'] as const;
const openAlexPage = 'https://openalex.org/';

/** Names of the fields of the document that these paths are in. */
export const filledFields: readonly string[] = [
  ...scalars,
  ...partNames,
  'position',
  'institutions',
  'supervisors',
  'links',
];

/** What a row says, by path. Nothing that it leaves open is there. */
export function rowFields(row: PersonRow, references: RowReferences): ReadonlyMap<string, unknown> {
  const { publicEmail, openAlex, position, links } = row;
  return filled([
    ['name', row.name],
    ['nameParts', namePartsOf(row)],
    ['status', row.status],
    ['role', row.role],
    ['startYear', row.startYear],
    ['endYear', row.endYear],
    ['email', publicEmail],
    ['orcid', row.orcid],
    ...languages.map((language) => [`position.${language}`, position[language]] as const),
    ['institutions', references.institutions],
    ['supervisors', references.supervisors],
    ...linkKinds.map((kind) => [`links.${kind}`, links[kind]] as const),
    ['links.openalex', openAlex === undefined ? undefined : `${openAlexPage}${openAlex}`],
  ]);
}

const entries = listOf(z.object({ language: z.string(), value: z.string() }));
const references = listOf(z.object({ _ref: z.string() }));
const supervisions = listOf(
  z.object({ person: z.object({ _ref: z.string() }), role: z.string().catch('principal') }),
);
const externalLinks = listOf(z.looseObject({ kind: z.string().optional(), url: z.string() }));

/** What a member has in the same fields. Empty fields are not there. */
export function personFields(person: PersonDocument): ReadonlyMap<string, unknown> {
  const parts = Object.fromEntries(
    partNames.flatMap((name) => (person[name] ? [[name, person[name]]] : [])),
  );
  const positions = entries(person.position);
  const links = externalLinks(person.links);
  return filled([
    ...scalars.map((name) => [name, person[name]] as const),
    ['nameParts', Object.keys(parts).length === 0 ? undefined : parts],
    ...positions.map(({ language, value }) => [`position.${language}`, value] as const),
    ['institutions', references(person.institutions).map(({ _ref }) => _ref)],
    [
      'supervisors',
      supervisions(person.supervisors).map(({ person: { _ref }, role }) => ({
        person: _ref,
        role,
      })),
    ],
    ...linkKinds.map(
      (kind) => [`links.${kind}`, links.find((link) => link.kind === kind)?.url] as const,
    ),
    ['links.openalex', links.find(({ url }) => url.startsWith(openAlexPage))?.url],
  ]);
}

function filled(fields: readonly (readonly [string, unknown])[]): ReadonlyMap<string, unknown> {
  return new Map(fields.filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** The items of a list that are as they should be. */
function listOf<Item>(schema: z.ZodType<Item>): (list: unknown) => Item[] {
  return (list) =>
    (z.array(z.unknown()).safeParse(list).data ?? []).flatMap(
      (item) => schema.safeParse(item).data ?? [],
    );
}
