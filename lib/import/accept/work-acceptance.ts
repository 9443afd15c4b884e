import { freeSlug } from '../../domain/index.ts';
import type { ResolvedAuthors } from '../authors/import-people.ts';
import { applied } from '../changes/applied.ts';
import type { FieldChange } from '../changes/changes.ts';
import { fieldPath } from '../changes/field-paths.ts';
import { workChanges } from '../changes/work-changes.ts';
import type { WorkDocument } from '../changes/work-fields.ts';
import { draftIdOf } from '../known/document-id.ts';
import { type Provenance, provenanceDocument, withEditorsWord } from '../provenance/provenance.ts';
import type { SourceRecord } from '../source-record.ts';
import type { Mutation, StoredDocument } from '../store/content-store.ts';

/** What is taken into a work: all that sources say of it. */
export interface DescribedWork {
  readonly title: string;
  /** What its records are known by (see `record-identifiers.ts`). */
  readonly identifiers: readonly string[];
  readonly records: readonly SourceRecord[];
}

/** A work that records go into, as it is stored. A new one has neither a draft nor a published document. */
export interface Target {
  /** The published `_id`. */
  readonly id: string;
  readonly draft?: StoredDocument | undefined;
  readonly published?: StoredDocument | undefined;
  /** The fields that a new one begins with. */
  readonly initial?: WorkDocument | undefined;
  readonly provenance: Provenance;
  /** Undefined where nothing was imported yet. */
  readonly provenanceRevision?: string | undefined;
}

export interface AcceptanceOptions {
  readonly target: Target;
  /** Of the authors of the records. */
  readonly people: ResolvedAuthors;
  /** Whether to make one of the changes that were found. */
  readonly takes: (change: FieldChange) => boolean;
  /** The slugs that works have or had. */
  readonly slugs: ReadonlySet<string>;
  /** Now (RFC 3339, UTC). */
  readonly at: string;
}

/** What is written when records are taken into a work. */
export interface Acceptance {
  readonly mutations: readonly Mutation[];
  readonly changes: readonly FieldChange[];
  readonly isNew: boolean;
  /** The slug that a work got which had none. */
  readonly slug?: string | undefined;
}

/**
 * Takes what sources say into a work: as a draft, together with the drafts of new coauthors and with what the import
 * wrote. What changes nothing writes nothing.
 */
export function workAcceptance(described: DescribedWork, options: AcceptanceOptions): Acceptance {
  const { target, people, takes, slugs, at } = options;
  const { draft, published, initial = {}, provenance } = target;
  const before: WorkDocument = draft ?? published ?? initial;
  const found = { records: described.records, authors: people.authors, provenance };
  const changes = workChanges(before, found).filter(takes);
  const { identifiers } = described;
  const after = applied(before, { provenance, changes, identifiers, at });
  const isNew = draft === undefined && published === undefined;
  const isWritten = isNew || changes.length > 0;
  const titles = [after.work.title, described.title, target.id].filter(isText);
  const slug = isWritten && !hasSlug(before) ? freeSlug(titles, slugs) : undefined;
  const takesAuthors = changes.some(({ path }) => path === 'authors');
  return {
    changes,
    isNew,
    slug,
    mutations: [
      ...(takesAuthors
        ? people.created.map((create): Mutation => ({ createIfNotExists: create }))
        : []),
      ...workMutations(target, { work: after.work, changes, slug }),
      ...provenanceMutations(
        target,
        takesAuthors && people.isChosen
          ? withEditorsWord(after.provenance, 'authors')
          : after.provenance,
      ),
    ],
  };
}

function workMutations(
  { id, draft, published }: Target,
  after: { work: WorkDocument; changes: readonly FieldChange[]; slug: string | undefined },
): Mutation[] {
  const { work, changes, slug } = after;
  const _id = draftIdOf(id);
  const address = slug === undefined ? {} : { slug: { _type: 'slug', current: slug } };
  if (draft === undefined && published === undefined) {
    return [{ create: { ...work, ...address, _id, _type: 'publication' } }];
  }
  if (changes.length === 0) return [];
  const names = changes.map(({ path }) => {
    const { field, versionKey } = fieldPath(path);
    return versionKey === undefined ? field : 'versions';
  });
  const fields = Object.fromEntries([...new Set(names)].map((name) => [name, work[name]]));
  const set = { ...fields, ...address };
  if (draft !== undefined) {
    return [{ patch: { id: _id, ...revisionOf(draft._rev), set } }];
  }
  const { _rev, _createdAt, _updatedAt, ...copied }: WorkDocument = published ?? {};
  // Fails if somebody began a draft meanwhile; the caller reads again.
  return [{ create: { ...copied, ...set, _id, _type: 'publication' } }];
}

function provenanceMutations(target: Target, after: Provenance): Mutation[] {
  const document = provenanceDocument(after);
  if (JSON.stringify(document) === JSON.stringify(provenanceDocument(target.provenance))) return [];
  const { _id, _type, ...set } = document;
  const { provenanceRevision: ifRevisionID } = target;
  return ifRevisionID === undefined
    ? [{ create: document }]
    : [{ patch: { id: _id, ifRevisionID, set } }];
}

function hasSlug({ slug }: WorkDocument): boolean {
  return typeof slug === 'object' && slug !== null && 'current' in slug && isText(slug.current);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** The condition that a document is still the one that was read. */
export function revisionOf(revision: unknown): { readonly ifRevisionID?: string } {
  return typeof revision === 'string' ? { ifRevisionID: revision } : {};
}
