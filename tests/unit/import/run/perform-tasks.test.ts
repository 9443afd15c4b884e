import { SourceError, type SourceErrorCode } from '@/lib/import/fetch/errors';
import type { SourceAnswer, SourceFetcher, SourceRequest } from '@/lib/import/fetch/index';
import type { LookupTask } from '@/lib/import/queue/batch';
import { performTasks } from '@/lib/import/run/perform-tasks';

/** The text of an answer, why there is none, or nothing found. */
type Answer = { readonly body: string } | SourceErrorCode | undefined;

const kept = { fetchedAt: 0, isFromCache: false };

/** A stand-in for the fetcher: what it answers by `host path?filter`, and what it was asked. */
function asked(answers: (question: string, request: SourceRequest) => Answer) {
  const questions: string[] = [];
  const fetcher: Pick<SourceFetcher, 'get'> = {
    get: async (request): Promise<SourceAnswer> => {
      const { host, path, query = {} } = request;
      const question = [host, path, query.filter ?? query.id_list].filter(Boolean).join(' ');
      questions.push(question);
      const answer = answers(question, request);
      if (answer === undefined) return { status: 'notFound', ...kept };
      if (typeof answer === 'object') return { status: 'found', ...answer, ...kept };
      throw new SourceError(answer, {
        source: host,
        reason: 'told to',
        retryAfterMs: answer === 'busy' ? 7_000 : undefined,
      });
    },
  };
  return { fetcher, questions };
}

const patience = { attempts: 1, totalMs: 1_000 };
const perform = (
  tasks: readonly LookupTask[],
  answers: Parameters<typeof asked>[0],
  isLate = () => false,
) => {
  const { fetcher, questions } = asked(answers);
  return performTasks(tasks, { fetcher, patience, isLate }).then((answer) => ({
    ...answer,
    questions,
  }));
};

const work = (doi: string) => ({
  DOI: doi,
  title: [`About ${doi}`],
  type: 'journal-article',
  issued: { 'date-parts': [[2024]] },
});
const json = (value: object) => ({ body: JSON.stringify(value) });
const single = (doi: string) => json({ status: 'ok', message: work(doi) });
const list = (...dois: string[]) => json({ status: 'ok', message: { items: dois.map(work) } });
const dataset = (doi: string) =>
  json({
    data: {
      id: doi,
      type: 'dois',
      attributes: {
        doi,
        titles: [{ title: `Data ${doi}` }],
        creators: [{ name: 'Kwok, Devin' }],
        publicationYear: 2024,
        types: { resourceTypeGeneral: 'Dataset' },
      },
    },
  });
const feed = (...ids: string[]) => ({
  body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>q</title>${ids
    .map(
      (id) =>
        `<entry><id>http://arxiv.org/abs/${id}v1</id><title>About ${id}</title><published>2024-01-03T00:00:00Z</published><author><name>D K</name></author></entry>`,
    )
    .join('')}</feed>`,
});

const doi = (name: string): LookupTask => ({ kind: 'doi', doi: `10.5555/${name}` });
const arxiv = (arxivId: string): LookupTask => ({ kind: 'arxiv', arxivId });
const summaryOf = ({ done }: Awaited<ReturnType<typeof perform>>) =>
  done.map(({ task, reading }) => [
    task.kind === 'doi' ? task.doi : task.kind === 'arxiv' ? task.arxivId : task.kind,
    reading.records[0]?.title.text ?? reading.problems[0]?.reason,
  ]);
/** Whatever is asked of Crossref's list, it knows it. */
const knowsAll = (question: string): Answer => {
  if (question.startsWith('arxiv')) return feed(...(question.split(' ').at(-1) ?? '').split(','));
  const dois = [...question.matchAll(/doi:([^,]+)/g)].flatMap(([, one]) => one ?? []);
  return dois.length > 0
    ? list(...dois)
    : single(decodeURIComponent(question.split('/').at(-1) ?? ''));
};

test('DOIs are asked for in one question, preprints in another', async () => {
  const answer = await perform(
    [arxiv('2401.01867'), doi('a'), arxiv('2401.01868'), doi('b')],
    knowsAll,
  );
  expect(answer.questions).toEqual([
    'crossref /works doi:10.5555/a,doi:10.5555/b',
    'arxiv /api/query 2401.01867,2401.01868',
  ]);
  expect(summaryOf(answer)).toEqual([
    ['10.5555/a', 'About 10.5555/a'],
    ['10.5555/b', 'About 10.5555/b'],
    ['2401.01867', 'About 2401.01867'],
    ['2401.01868', 'About 2401.01868'],
  ]);
});

test('a DOI that arXiv gives is asked for at arXiv', async () => {
  const answer = await perform([{ kind: 'doi', doi: '10.48550/arxiv.2401.01867' }], knowsAll);
  expect(answer.questions).toEqual(['arxiv /api/query 2401.01867']);
  expect(answer.done[0]?.reading.records[0]?.source).toBe('arxiv');
});

test('an old arXiv id with a subject class is found under the id without', async () => {
  const answer = await perform([arxiv('math.GT/0309136')], () => feed('math/0309136'));
  expect(summaryOf(answer)).toEqual([['math.GT/0309136', 'About math/0309136']]);
});

test('a DOI with a comma is asked for by itself', async () => {
  const answer = await perform([doi('a,1'), doi('b'), doi('c')], knowsAll);
  expect(answer.questions).toEqual([
    'crossref /works doi:10.5555/b,doi:10.5555/c',
    'crossref /works/10.5555%2Fa%2C1',
  ]);
  expect(answer.done).toHaveLength(3);
});

test('what Crossref does not know, DataCite is asked for', async () => {
  const answer = await perform([doi('a'), doi('data')], (question) =>
    question.startsWith('datacite')
      ? dataset('10.5555/data')
      : question.includes('filter') || question.includes('doi:')
        ? list('10.5555/a')
        : undefined,
  );
  expect(answer.questions).toEqual([
    'crossref /works doi:10.5555/a,doi:10.5555/data',
    'crossref /works/10.5555%2Fdata',
    'datacite /dois/10.5555%2Fdata',
  ]);
  expect(summaryOf(answer)).toEqual([
    ['10.5555/a', 'About 10.5555/a'],
    ['10.5555/data', 'Data 10.5555/data'],
  ]);
});

test('what nobody knows is a problem', async () => {
  const answer = await perform([doi('a'), doi('b'), arxiv('2401.01867')], (question) =>
    question.startsWith('arxiv') ? feed() : undefined,
  );
  expect(
    summaryOf(answer)
      .map(([, reason]) => reason)
      .toSorted(),
  ).toEqual(['notFound', 'notFound', 'notFound']);
});

test.each<SourceErrorCode>([
  'refused',
  'unexpectedAnswer',
  'tooLarge',
  'badRedirect',
  'badEncoding',
  'badRequest',
])('a list that ends in %s spoils nothing: each is asked for by itself', async (code) => {
  const answer = await perform(
    [doi('a'), doi('bad'), doi('b'), arxiv('2401.01867'), arxiv('2401.01868')],
    (question) => (/,|bad$|01868$/.test(question) ? code : knowsAll(question)),
  );
  expect(new Map(summaryOf(answer).map(([task, said]) => [task, said]))).toEqual(
    new Map([
      ['10.5555/a', 'About 10.5555/a'],
      ['10.5555/bad', 'unexpectedAnswer'],
      ['10.5555/b', 'About 10.5555/b'],
      ['2401.01867', 'About 2401.01867'],
      ['2401.01868', 'unexpectedAnswer'],
    ]),
  );
  expect(answer.failure).toBeUndefined();
});

test('an arXiv answer that finds fault with one id loses no other', async () => {
  const body =
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id</summary></entry></feed>';
  const answer = await perform([arxiv('2401.01867'), arxiv('2401.01868')], (question) =>
    question.includes(',') || question.endsWith('01868') ? { body } : knowsAll(question),
  );
  expect(summaryOf(answer)).toEqual([
    ['2401.01867', 'About 2401.01867'],
    ['2401.01868', 'notFound'],
  ]);
});

test.each<SourceErrorCode>(['unavailable', 'busy', 'tooSlow', 'queueFull'])(
  'a source that is %s ends it: what was done is told, its task stays',
  async (code) => {
    const answer = await perform([doi('a'), arxiv('2401.01867')], (question) =>
      question.startsWith('arxiv') ? code : knowsAll(question),
    );
    expect(summaryOf(answer)).toEqual([['10.5555/a', 'About 10.5555/a']]);
    expect(answer.failure).toMatchObject({
      code,
      source: 'arxiv',
      ...(code === 'busy' ? { retryAfterMs: 7_000 } : {}),
      message: { fr: expect.stringContaining('arXiv'), en: expect.stringContaining('arXiv') },
    });
  },
);

test('whoever gives up gets what was done, and no failure', async () => {
  const answer = await perform([doi('a'), arxiv('2401.01867')], (question) =>
    question.startsWith('arxiv') ? 'aborted' : knowsAll(question),
  );
  expect(answer).toMatchObject({ done: [{ task: doi('a') }] });
  expect(answer.failure).toBeUndefined();
});

test('a mistake of ours is thrown', async () => {
  await expect(
    perform([doi('a')], () => {
      throw new TypeError('a mistake');
    }),
  ).rejects.toThrow('a mistake');
});

describe('when it is late', () => {
  const late = () => true;
  test('the first question is asked all the same, and the other tasks stay', async () => {
    const answer = await perform([doi('a'), arxiv('2401.01867')], knowsAll, late);
    expect(answer.questions).toHaveLength(1);
    expect(summaryOf(answer)).toEqual([['10.5555/a', 'About 10.5555/a']]);
    expect(answer.failure).toBeUndefined();
  });
  test('twenty DOIs of DataCite do not hold up an editor: one is done', async () => {
    const tasks = Array.from({ length: 20 }, (_, at) => doi(`d${at}`));
    const answer = await perform(
      tasks,
      (question) => (question.startsWith('datacite') ? dataset('10.5555/d0') : undefined),
      late,
    );
    expect(answer.done).toHaveLength(1);
  });
});

describe('lists that go on', () => {
  const page = (count: number, next?: string) =>
    json({
      meta: { next_cursor: next ?? null },
      results: Array.from({ length: count }, (_, at) => ({
        id: `https://openalex.org/W${at}`,
        title: `Work ${at}`,
        type: 'article',
        publication_year: 2024,
        locations: [],
        authorships: [],
      })),
    });
  const author: LookupTask = { kind: 'openalexWorks', author: 'A1', cursor: '*' };
  test.each([
    ['a page and more', page(2, 'abc'), { ...author, cursor: 'abc' }],
    ['the last page', page(2), undefined],
    ['an empty page with a cursor', page(0, 'abc'), undefined],
  ])('%s', async (_, body, next) => {
    const answer = await perform([author], () => body);
    expect(answer.done[0]?.next).toEqual(next);
  });
});

test('put-codes that are no numbers are not asked for', async () => {
  const answer = await perform(
    [{ kind: 'orcidDetails', orcid: '0000-0002-1825-0097', putCodes: ['?', '../1'] }],
    knowsAll,
  );
  expect(answer.questions).toEqual([]);
  expect(answer.done).toMatchObject([{ reading: { records: [], problems: [] } }]);
});
