/** What sources say of a work goes into the work that an editor has open: first seen, then written. */
import {
  importPeople,
  type AuthorChoices,
  type ResolvedAuthors,
} from '../authors/import-people.ts';
import { personMatcher } from '../authors/person-matcher.ts';
import type { FieldChange } from '../changes/changes.ts';
import { valueText } from '../changes/value-text.ts';
import { workChanges } from '../changes/work-changes.ts';
import type { WorkDocument } from '../changes/work-fields.ts';
import type { KnownPerson } from '../known/known-people.ts';
import type { Provenance } from '../provenance/provenance.ts';
import type { SourceRecord } from '../source-record.ts';
import type { ContentStore } from '../store/content-store.ts';
import { importedWork } from '../work/imported-work.ts';
import { recordIdentifiers } from '../work/record-identifiers.ts';
import { readTargets } from './read-targets.ts';
import { type Acceptance, workAcceptance } from './work-acceptance.ts';

interface FillOptions {
  readonly records: readonly SourceRecord[];
  /** The work as the editor sees it. */
  readonly work: WorkDocument;
  readonly provenance: Provenance;
  readonly people: readonly KnownPerson[];
  /** Whom the editor takes its authors for. */
  readonly choices: AuthorChoices;
}

/** What would be written, field by field, and who its authors are. */
export interface FillPlan {
  readonly changes: readonly FieldChange[];
  readonly people: ResolvedAuthors;
}

/** What would change in a work if all that some records say of it were taken. */
export function fillPlan({ records, work, provenance, people, choices }: FillOptions): FillPlan {
  const { value: authors } = importedWork(records).authors;
  const resolved = importPeople(people, personMatcher(people)).resolve(authors, choices);
  const found = { records, authors: resolved.authors, provenance };
  return { people: resolved, changes: workChanges(work, found) };
}

interface WriteOptions {
  /** The published `_id` of the work. */
  readonly id: string;
  /** The fields that it begins with, should it be new. */
  readonly initial: WorkDocument;
  readonly records: readonly SourceRecord[];
  /** What the editor saw, as far as it is to be made. */
  readonly taken: readonly FieldChange[];
  readonly people: ResolvedAuthors;
  readonly slugs: ReadonlySet<string>;
  /** Now (RFC 3339, UTC). */
  readonly at: string;
}

/**
 * Writes what the editor saw and took, into the draft, in one transaction with the drafts of new coauthors and with
 * what the import wrote.
 *
 * @returns what was written; undefined, with nothing written, when the stored work is another one by now than the
 *   editor saw
 * @throws when the store is away, or somebody changed the work just now
 */
export async function fillWork(
  store: ContentStore,
  { id, initial, records, taken, people, slugs, at }: WriteOptions,
): Promise<Acceptance | undefined> {
  const [target] = await readTargets(store, [id]);
  if (target === undefined) return undefined;
  const texts = new Set(taken.map(changeText));
  const described = {
    title: importedWork(records).title.value.text,
    identifiers: records.flatMap(recordIdentifiers),
    records,
  };
  const acceptance = workAcceptance(described, {
    target: { ...target, initial },
    people,
    takes: (change) => texts.has(changeText(change)),
    slugs,
    at,
  });
  if (acceptance.changes.length !== taken.length) return undefined;
  await store.transact(acceptance.mutations);
  return acceptance;
}

function changeText({ path, kind, current, value }: FieldChange): string {
  return JSON.stringify([path, kind, valueText(path, current), valueText(path, value)]);
}
