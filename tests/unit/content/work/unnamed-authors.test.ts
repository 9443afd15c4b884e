import { unnamedAuthors } from '@/lib/content/work/unnamed-authors';
import { workResult } from '@/lib/content/work/query';
import { parseResult } from '@/lib/content/query-result/parse';

test('who has no name is reported under the work, and who has one is not', () => {
  const work = {
    _id: 'publication-a',
    title: 'A title',
    authors: [
      { person: null, printedName: 'C. Raffel' },
      { person: { _id: 'r', _type: 'researcher', name: 'Devin Kwok' } },
      { person: null },
    ],
  };
  const { value } = parseResult(workResult('published'), work);
  expect(unnamedAuthors([value])).toMatchObject([{ document: 'publication-a', path: 'authors.2' }]);
});
