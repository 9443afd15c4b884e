import { dependents } from '@/lib/revalidation/dependents';

import { kwok } from '../content/sample-ids';
import { reference, type SampleLake, startSampleLake } from '../content/sample-lake';
import { siteViews } from './site-views';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

/** What a table of types, were it a plain object, would have without anybody's doing. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

test.each(inherited)('a document of the type %s is like one of any unknown type', async (_type) => {
  const document = { _id: 'odd', _type, slug: { current: 'odd' }, member: reference(kwok) };
  const writes = [
    () => lake.write(document),
    () => lake.editor.patch('odd').set({ name: 'Odd' }).commit(),
    () => lake.editor.delete('odd'),
  ];
  for (const write of writes) {
    const changes = await lake.webhooksOf(write);
    expect(changes).toMatchObject([{ _id: 'odd', _type }]);
    for (const change of changes) {
      expect(await dependents(change, lake.reader)).toEqual([
        { page: 'profile', slug: 'devin-kwok' },
        { page: 'cv', slug: 'devin-kwok' },
      ]);
    }
  }
});

test('documents of such types change no page', async () => {
  const views = await siteViews(lake.reader);
  const member = reference(kwok);
  await lake.write(...inherited.map((_type, index) => ({ _id: `odd-${index}`, _type, member })));
  expect(await siteViews(lake.reader)).toEqual(views);
});
