import { canonicalJson } from '../../json/canonical-json.ts';
import { freeSlug } from '../../domain/index.ts';
import { draftIdOf } from '../known/document-id.ts';
import type { Mutation, StoredDocument } from '../store/content-store.ts';
import type { HerePerson } from './here-people.ts';
import type { MatchedRow } from './matched-rows.ts';
import { type PersonChange, personChanges } from './person-changes.ts';
import {
  filledFields,
  type PersonDocument,
  personFields,
  rowFields,
  type RowReferences,
} from './person-fields.ts';
import { remembered } from './person-memory.ts';
import { withPersonField } from './with-person-field.ts';

/** What is to be written for a row. */
export interface PersonPlan {
  readonly matched: MatchedRow;
  readonly outcome: 'created' | 'changed' | 'unchanged';
  readonly mutations: readonly Mutation[];
  /** What differs, and stands. */
  readonly proposals: readonly PersonChange[];
  /** Whether there is a draft that somebody works on, although people are to be published. */
  readonly isLeftDraft: boolean;
}

interface PlanOptions {
  readonly references: RowReferences;
  readonly publishes: boolean;
  /** The slugs that members have or had; that of somebody new is added. */
  readonly slugs: Set<string>;
  /** Now (RFC 3339, UTC). */
  readonly at: string;
}

/** What becomes of a row: somebody new, or what was empty of somebody who is here. */
export function personPlan(matched: MatchedRow, options: PlanOptions): PersonPlan {
  const { row } = matched;
  const incoming = rowFields(row, options.references);
  return matched.here === undefined
    ? newPersonPlan(matched, incoming, options)
    : herePersonPlan(matched, matched.here, { ...options, incoming });
}

function newPersonPlan(
  matched: MatchedRow,
  said: ReadonlyMap<string, unknown>,
  { publishes, slugs, at }: PlanOptions,
): PersonPlan {
  const { id, row } = matched;
  // The schema wants a status, and most people of a table are there.
  const written = new Map([...said, ['status', said.get('status') ?? 'current']]);
  const slug = freeSlug([row.name, id], slugs);
  slugs.add(slug);
  const document = {
    ...withFields({}, written),
    _id: publishes ? id : draftIdOf(id),
    _type: 'researcher',
    slug: { _type: 'slug', current: slug },
  };
  const memory = remembered(id, undefined, { written, at });
  return {
    matched,
    outcome: 'created',
    mutations: [{ create: document }, { create: memory }],
    proposals: [],
    isLeftDraft: false,
  };
}

function herePersonPlan(
  matched: MatchedRow,
  here: HerePerson,
  { incoming, publishes, at }: PlanOptions & { readonly incoming: ReadonlyMap<string, unknown> },
): PersonPlan {
  const { id, draft, published, memory } = here;
  const before: PersonDocument = draft ?? published ?? {};
  const changes = withoutForeignParts(
    personChanges(personFields(before), incoming, memory),
    before,
  );
  const made = changes.filter(({ isMade }) => isMade);
  const written = new Map(made.map(({ path, value }) => [path, value]));
  const goesPublic = publishes && draft !== undefined && !published && isAsImported(here, draft);
  return {
    matched,
    outcome: made.length > 0 || goesPublic ? 'changed' : 'unchanged',
    mutations: [
      ...(goesPublic
        ? publication(id, draft, written)
        : made.length > 0
          ? changedDocument(here, { written, publishes })
          : []),
      ...(made.length > 0 ? memoryMutations(here, { written, at }) : []),
    ],
    proposals: changes.filter(({ isMade }) => !isMade),
    isLeftDraft: publishes && draft !== undefined && !goesPublic,
  };
}

/** Parts of another name than the one that is kept would not fit it. */
function withoutForeignParts(changes: readonly PersonChange[], before: PersonDocument) {
  const keepsName = changes.some(({ path, isMade }) => path === 'name' && !isMade);
  return changes.filter(
    ({ path }) => path !== 'nameParts' || !keepsName || before.name === undefined,
  );
}

/** Changes the draft, or what is published where there is no draft and people are published, or begins a draft. */
function changedDocument(
  { id, draft, published }: HerePerson,
  { written, publishes }: { readonly written: ReadonlyMap<string, unknown>; publishes: boolean },
): Mutation[] {
  const changed = draft ?? (publishes ? published : undefined);
  if (changed !== undefined) {
    const after = withFields(changed, written);
    const names = filledFields.filter((name) => after[name] !== changed[name]);
    const set = Object.fromEntries(names.map((name) => [name, after[name]]));
    return [{ patch: { id: changed._id, ...revisionOf(changed['_rev']), set } }];
  }
  const { _rev, _createdAt, _updatedAt, ...copied } = published ?? { _id: id, _type: 'researcher' };
  return [{ create: { ...withFields(copied, written), _id: draftIdOf(id), _type: 'researcher' } }];
}

/** Publishes a draft as Sanity does: the document takes its place. */
function publication(
  id: string,
  draft: StoredDocument,
  written: ReadonlyMap<string, unknown>,
): Mutation[] {
  const { _rev, _createdAt, _updatedAt, ...content } = draft;
  return [
    // Refused if somebody changed the draft meanwhile.
    { patch: { id: draft._id, ...revisionOf(draft['_rev']), set: { name: draft['name'] } } },
    { create: { ...withFields(content, written), _id: id, _type: 'researcher' } },
    { delete: { id: draft._id } },
  ];
}

/** Whether a draft has only what a table wrote into it. */
function isAsImported({ memory }: HerePerson, draft: StoredDocument): boolean {
  const own = new Set([...filledFields, 'slug']);
  const written = new Map((memory?.fields ?? []).map(({ _key, value }) => [_key, value]));
  return (
    Object.keys(draft).every((name) => name.startsWith('_') || own.has(name)) &&
    [...personFields(draft)].every(([path, value]) => written.get(path) === canonicalJson(value))
  );
}

function memoryMutations(
  { id, memory }: HerePerson,
  change: { readonly written: ReadonlyMap<string, unknown>; readonly at: string },
): Mutation[] {
  const document = remembered(id, memory, change);
  if (memory === undefined) return [{ create: document }];
  const { fields } = document;
  return [{ patch: { id: memory._id, ...revisionOf(memory._rev), set: { fields } } }];
}

function withFields(person: PersonDocument, written: ReadonlyMap<string, unknown>): PersonDocument {
  return [...written].reduce<PersonDocument>(
    (before, [path, value]) => withPersonField(before, path, value),
    person,
  );
}

function revisionOf(revision: unknown): { readonly ifRevisionID?: string } {
  return typeof revision === 'string' ? { ifRevisionID: revision } : {};
}
