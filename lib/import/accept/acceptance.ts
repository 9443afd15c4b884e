import { freeSlug } from '../../domain/index.ts';
import type { ResolvedAuthors } from '../authors/import-people.ts';
import { applied } from '../changes/applied.ts';
import type { FieldChange } from '../changes/changes.ts';
import { fieldPath } from '../changes/field-paths.ts';
import { workChanges } from '../changes/work-changes.ts';
import type { WorkDocument } from '../changes/work-fields.ts';
import { draftIdOf } from '../known/document-id.ts';
import { type Provenance, provenanceDocument, withEditorsWord } from '../provenance/provenance.ts';
import type { QueueItem } from '../queue/queue-item.ts';
import type { Mutation, StoredDocument } from '../store/content-store.ts';

/** A work that an item goes into, as it is stored. A new one has neither a draft nor a published document. */
export interface Target {
  /** The published `_id`. */
  readonly id: string;
  readonly draft?: StoredDocument | undefined;
  readonly published?: StoredDocument | undefined;
  readonly provenance: Provenance;
  /** Undefined where nothing was imported yet. */
  readonly provenanceRevision?: string | undefined;
}

interface AcceptanceOptions {
  readonly target: Target;
  /** Of the authors of the item. */
  readonly people: ResolvedAuthors;
  /** Whether to make one of the changes that were found. */
  readonly takes: (change: FieldChange) => boolean;
  /** The slugs that works have or had. */
  readonly slugs: ReadonlySet<string>;
  /** Now (RFC 3339, UTC). */
  readonly at: string;
}

/** What is written when an item is accepted. */
export interface Acceptance {
  readonly mutations: readonly Mutation[];
  readonly changes: readonly FieldChange[];
  /** The slug that a new work got. */
  readonly slug?: string | undefined;
}

/**
 * Takes an item into a work: as a draft, together with the drafts of new coauthors and with what the import wrote. An
 * item that changes nothing writes nothing but that it was accepted, and not even that a second time.
 */
export function acceptance(item: QueueItem, options: AcceptanceOptions): Acceptance {
  const { target, people, takes, slugs, at } = options;
  const { draft, published, provenance } = target;
  const before: WorkDocument = draft ?? published ?? {};
  const found = { records: item.records, authors: people.authors, provenance };
  const changes = workChanges(before, found).filter(takes);
  const after = applied(before, { provenance, changes, identifiers: item.identifiers, at });
  const isNew = draft === undefined && published === undefined;
  const slug = isNew ? freeSlug([item.title, target.id], slugs) : undefined;
  const takesAuthors = changes.some(({ path }) => path === 'authors');
  return {
    changes,
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
      ...itemMutations(item, target.id),
    ],
  };
}

function workMutations(
  { id, draft, published }: Target,
  after: { work: WorkDocument; changes: readonly FieldChange[]; slug: string | undefined },
): Mutation[] {
  const { work, changes, slug } = after;
  const _id = draftIdOf(id);
  if (slug !== undefined) {
    return [
      { create: { ...work, _id, _type: 'publication', slug: { _type: 'slug', current: slug } } },
    ];
  }
  if (changes.length === 0) return [];
  const names = changes.map(({ path }) => {
    const { field, versionKey } = fieldPath(path);
    return versionKey === undefined ? field : 'versions';
  });
  const set = Object.fromEntries([...new Set(names)].map((name) => [name, work[name]]));
  if (draft !== undefined) {
    return [{ patch: { id: _id, ...revisionOf(draft._rev), set } }];
  }
  const { _rev, _createdAt, _updatedAt, ...copied } = published ?? { _id, _type: 'publication' };
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

function itemMutations(item: QueueItem, work: string): Mutation[] {
  if (item.status === 'accepted' && item.work === work) return [];
  const set = { status: 'accepted', work };
  return [{ patch: { id: item._id, ...revisionOf(item._rev), set } }];
}

function revisionOf(revision: unknown): { readonly ifRevisionID?: string } {
  return typeof revision === 'string' ? { ifRevisionID: revision } : {};
}
