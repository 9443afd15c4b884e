/** What an editor wrote stands, whatever is imported before or after, in any order. */
import fc from 'fast-check';

import { overwritesNobody } from '@/lib/import/accept/accept-items';
import { applied } from '@/lib/import/changes/applied';
import { valueText } from '@/lib/import/changes/value-text';
import { workChanges } from '@/lib/import/changes/work-changes';
import { type WorkDocument, withField, workFields } from '@/lib/import/changes/work-fields';
import { emptyProvenance, type Provenance } from '@/lib/import/provenance/provenance';
import { type SourceRecord, sourceNames } from '@/lib/import/source-record';
import { author, journal, preprint, record } from '../records/source-records';

interface State {
  readonly work: WorkDocument;
  readonly provenance: Provenance;
}

const nothing: State = { work: {}, provenance: emptyProvenance('publication-1') };

function imported({ work, provenance }: State, records: readonly SourceRecord[]): State {
  const authors = (records[0]?.authors ?? []).map((one) => ({ author: one }));
  const changes = workChanges(work, { records, authors, provenance }).filter(overwritesNobody);
  return applied(work, { provenance, changes, identifiers: [], at: '2026-01-01T00:00:00Z' });
}

const text = fc.constantFrom('one', 'two', 'three');
const date = fc.constantFrom('2024', '2024-01', '2023-05-06');

const version = fc.oneof(
  fc.record({ date, venue: text }).map((more) => journal(more)),
  fc
    .record({ date, venue: text })
    .map(({ date, venue }) => journal({ date, venue, doi: undefined })),
  fc.record({ date }).map((more) => preprint(more)),
  fc
    .record({ date, venue: text })
    .map((more) => journal({ ...more, kind: 'conference', doi: '10.5555/two' })),
);

const anyRecord: fc.Arbitrary<SourceRecord> = fc
  .record({
    source: fc.constantFrom(...sourceNames),
    title: text,
    abstract: fc.option(text),
    authors: fc.uniqueArray(fc.constantFrom('A | One', 'B | Two', 'C | Three'), { minLength: 1 }),
    versions: fc.array(version, { minLength: 1, maxLength: 3 }),
  })
  .map(({ source, title, abstract, authors, versions }) =>
    record({
      source,
      title: { text: title },
      abstracts: abstract === null ? [] : [{ language: 'en', text: abstract }],
      authors: authors.map((parts) => author(parts)),
      versions,
    }),
  );

type Step =
  | { readonly does: 'import'; readonly records: readonly SourceRecord[] }
  /** Writes into the field that stands at this place, or into a field of its own choice. */
  | { readonly does: 'write'; readonly place: number; readonly value: string }
  | { readonly does: 'clear'; readonly place: number }
  | { readonly does: 'removeVersion'; readonly place: number }
  | { readonly does: 'reorderVersions' };

const place = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(anyRecord, { minLength: 1, maxLength: 2 })
      .map((records) => ({ does: 'import' as const, records })),
  },
  fc.record({
    does: fc.constant('write' as const),
    place,
    value: fc.constantFrom('one', 'two', 'mine'),
  }),
  fc.record({ does: fc.constant('clear' as const), place }),
  fc.record({ does: fc.constant('removeVersion' as const), place }),
  fc.constant({ does: 'reorderVersions' as const }),
);

/** An import may write what it will. */
const anything = Symbol('anything');

/** The fields that an editor changed, with what they have to be from then on: undefined for an empty one. */
type Edited = ReadonlyMap<string, string | undefined | typeof anything>;

function edit(state: State, step: Exclude<Step, { does: 'import' }>): [State, Edited] {
  const fields = [...workFields(state.work)];
  const versions = Array.isArray(state.work.versions) ? state.work.versions : [];
  if (step.does === 'reorderVersions')
    return [{ ...state, work: { ...state.work, versions: versions.toReversed() } }, new Map()];
  if (step.does === 'removeVersion') {
    const removed: unknown = versions[step.place % Math.max(versions.length, 1)];
    const after = { ...state.work, versions: versions.filter((one) => one !== removed) };
    const left = workFields(after);
    const gone = fields
      .filter(([path]) => !left.has(path))
      .map(([path]) => [path, undefined] as const);
    return [{ ...state, work: after }, new Map(gone)];
  }
  const [path] = fields[step.place % Math.max(fields.length, 1)] ?? ['title'];
  if (path === 'authors') return [state, new Map()];
  const value = step.does === 'write' ? step.value : undefined;
  const work = withField(state.work, path, value);
  // Nobody can tell a field that was emptied from one that was always empty, unless an import wrote it.
  const isTold = state.provenance.fields.some(({ _key }) => _key === path);
  if (value === undefined && !isTold) return [{ ...state, work }, new Map([[path, anything]])];
  return [{ ...state, work }, new Map([[path, value && valueText(path, value)]])];
}

test('no field that an editor changed ever changes by itself', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let state = nothing;
      const edited = new Map<string, string | undefined>();
      for (const one of steps) {
        if (one.does === 'import') {
          state = imported(state, one.records);
          const fields = workFields(state.work);
          for (const [path, value] of edited) {
            const now = fields.has(path) ? valueText(path, fields.get(path)) : undefined;
            expect([path, now]).toEqual([path, value]);
          }
        } else {
          const [next, changed] = edit(state, one);
          state = next;
          for (const [path, value] of changed) {
            if (value === anything) edited.delete(path);
            else edited.set(path, value);
          }
        }
        // Who writes exactly what the import wrote has not changed it: the two cannot be told apart.
        for (const { _key, value } of state.provenance.fields) {
          if (edited.get(_key) === value) edited.delete(_key);
        }
      }
    }),
    { numRuns: 3_000 },
  );
});

test('the same import a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 3 }), (records) => {
      const once = imported(nothing, records);
      expect(imported(once, records)).toEqual(once);
    }),
  );
});

test('a field that nobody touched follows its source', () => {
  const first = imported(nothing, [record({ title: { text: 'A title with a typpo' } })]);
  const second = imported(first, [record({ title: { text: 'A title without' } })]);
  expect(second.work.title).toBe('A title without');
});

test('a source that gathers from others does not change what a registry said', () => {
  const first = imported(nothing, [record()]);
  const second = imported(first, [record({ source: 'openalex', title: { text: 'Other' } })]);
  expect(second.work.title).toBe('On the shape of loss surfaces');
});

test('a version that an editor took out does not come back when its source learns its DOI', () => {
  const bare = record({ versions: [journal({ doi: undefined })] });
  const first = imported(nothing, [bare]);
  const second = imported({ ...first, work: { ...first.work, versions: [] } }, [record()]);
  expect(second.work.versions).toEqual([]);
});
