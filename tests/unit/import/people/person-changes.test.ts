import { personChanges } from '@/lib/import/people/person-changes';
import { remembered, personMemoryIn } from '@/lib/import/people/person-memory';

const memoryOf = (value: unknown) =>
  personMemoryIn(remembered('a', undefined, { written: new Map([['role', value]]), at: '2026' }));

test.each([
  ['empty and never imported is filled', undefined, undefined, 'made'],
  ['what an editor wrote stands', 'staff', undefined, 'proposed'],
  ['what an import wrote follows the table', 'intern', 'intern', 'made'],
  ['what an editor changed since stands', 'staff', 'intern', 'proposed'],
  ['what an editor took out stays out', undefined, 'intern', 'proposed'],
  ['what the table says again is not said again', 'staff', 'doctoral', 'nothing'],
  ['what is there already is no change', 'doctoral', undefined, 'nothing'],
])('%s', (_, now, before, expected) => {
  const changes = personChanges(
    new Map(now === undefined ? [] : [['role', now]]),
    new Map([['role', 'doctoral']]),
    before === undefined ? undefined : memoryOf(before),
  );
  const [change] = changes;
  expect(change === undefined ? 'nothing' : change.isMade ? 'made' : 'proposed').toBe(expected);
});
