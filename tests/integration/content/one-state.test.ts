import type { ContentReader } from '@/lib/content/content-reader';
import { readCoauthor } from '@/lib/content/coauthor/read';
import { readInstitution } from '@/lib/content/institution/read';
import { readTopic } from '@/lib/content/topic/read';
import { readProfile } from '@/lib/content/profile/read';

import { kwok } from './sample-ids';
import { type SampleLake, startSampleLake } from './sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

/** A reader that publishes another name after each of its reads. */
function readerAmongPublications(): ContentReader {
  let published = 0;
  return {
    ...lake.reader,
    async read(query) {
      const result = await lake.reader.read(query);
      published += 1;
      await lake.editor
        .patch(kwok)
        .set({ name: `Devin Après-${published}` })
        .commit();
      await lake.editor
        .patch('institution-mcgill')
        .set({ shortName: `Après-${published}` })
        .commit();
      return result;
    },
  };
}

test.each([
  ['a profile', (reader: ContentReader) => readProfile(reader, 'fr', 'devin-kwok')],
  ['a coauthor', (reader: ContentReader) => readCoauthor(reader, 'fr', 'nikhil-anand')],
  ['an institution', (reader: ContentReader) => readInstitution(reader, 'fr', 'mcgill')],
  ['a topic', (reader: ContentReader) => readTopic(reader, 'fr', 'deep-learning')],
])('%s shows one state, whatever is published while it is read', async (_name, read) => {
  const view = JSON.stringify(await read(readerAmongPublications()));
  expect(view).toContain('Devin Kwok');
  expect(view).not.toContain('Après');
});
