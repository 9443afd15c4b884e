import { unusedSlug } from '@/sanity/schema/fields/proposed-slug';

import { paper, type SampleLake, startSampleLake } from '../../content/sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

const title = 'Sur la théorie';
const slug = (current: string) => ({ slug: { _type: 'slug', current } });
const proposal = (_id: string, _type = 'publication') =>
  unusedSlug(lake.editor, { _id, _type }, title);

test('an address is proposed as the title makes it', async () => {
  expect(await proposal('drafts.new')).toBe('sur-la-theorie');
});

test('an address that another work has, in a draft too, is not proposed', async () => {
  await lake.write(paper('one', { title, ...slug('sur-la-theorie') }), {
    ...paper('two', { title, ...slug('sur-la-theorie-2') }),
    _id: 'drafts.publication-two',
  });
  expect(await proposal('drafts.new')).toBe('sur-la-theorie-3');
});

test('nor one that led to another work before', async () => {
  await lake.write(paper('one', { ...slug('autre'), formerSlugs: ['sur-la-theorie'] }));
  expect(await proposal('drafts.new')).toBe('sur-la-theorie-2');
});

test('the document’s own addresses, and those of other types, are free', async () => {
  const own = paper('one', { title, ...slug('sur-la-theorie') });
  await lake.write(
    own,
    { ...own, _id: `drafts.${own._id}` },
    {
      _id: 'topic-theory',
      _type: 'topic',
      ...slug('sur-la-theorie'),
    },
  );
  expect(await proposal(`drafts.${own._id}`)).toBe('sur-la-theorie');
  expect(await proposal(own._id)).toBe('sur-la-theorie');
});
