import type { FieldChange } from '@/lib/import/changes/changes';
import { groupedChanges } from '@/sanity/studio/import/fill/grouped-changes';

function change(path: string): FieldChange {
  return { path, value: 'x', source: 'crossref', kind: 'fill', current: undefined };
}

test('the changes of each version stand together, in their order, behind those of the work', () => {
  const paths = ['title', 'versions.a.kind', 'versions.b.kind', 'versions.a.date'];
  const groups = groupedChanges(paths.map(change)).map(({ versionKey, changes }) => [
    versionKey,
    changes.map(({ path }) => path),
  ]);
  expect(groups).toEqual([
    [undefined, ['title']],
    ['a', ['versions.a.kind', 'versions.a.date']],
    ['b', ['versions.b.kind']],
  ]);
});
