import { BodyTooLargeError } from '@/lib/http/read-body';
import type { SourceFetcher } from '@/lib/import/fetch/index';
import type { LookupTask } from '@/lib/import/queue/batch';
import { lookupAnswerSchema, mostTasksAtOnce } from '@/lib/import/run/lookups';
import type { EditorAccess } from '@/lib/import/server/editor-access';
import { lookupsResponse } from '@/lib/import/server/lookups-response';

function answered(body: unknown, access: EditorAccess = 'editor', now = () => 0) {
  const asked: string[] = [];
  const fetcher: SourceFetcher = {
    get: async ({ path }) => {
      asked.push(path);
      return { status: 'notFound', fetchedAt: 0, isFromCache: false };
    },
  };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const request = new Request('http://localhost/api/import/lookups', {
    method: 'POST',
    body: text,
  });
  return { asked, response: lookupsResponse(request, { access, fetcher, now }) };
}

const task: LookupTask = { kind: 'openalexWork', id: 'W1' };

test.each<[EditorAccess, number]>([
  ['editor', 200],
  ['viewer', 403],
  ['nobody', 401],
  ['unknown', 503],
])('%s is answered %i', async (access, status) => {
  const { asked, response } = answered({ tasks: [task] }, access);
  const { status: answer, headers } = await response;
  expect([answer, headers.get('cache-control')]).toEqual([status, 'private, no-store']);
  expect(asked).toHaveLength(status === 200 ? 1 : 0);
});

test.each<[string, unknown]>([
  ['no JSON', '{"tasks": ['],
  ['nothing', ''],
  ['null', null],
  ['no tasks', { tasks: [] }],
  ['more tasks than at once', { tasks: Array.from({ length: mostTasksAtOnce + 1 }, () => task) }],
  [
    'a kind of task that there is not',
    { tasks: [{ kind: 'url', url: 'http://169.254.169.254/' }] },
  ],
  ['a task that lacks something', { tasks: [{ kind: 'doi' }] }],
  ['a task with another type', { tasks: [{ kind: 'doi', doi: ['10.5555/a'] }] }],
  ['one bad task among good ones', { tasks: [task, null] }],
])('%s is refused, and nobody is asked', async (_, body) => {
  const { asked, response } = answered(body);
  expect((await response).status).toBe(400);
  expect(asked).toEqual([]);
});

test('a huge body is not read to its end', async () => {
  await expect(answered(`{"tasks":"${'a'.repeat(100_000)}"}`).response).rejects.toThrow(
    BodyTooLargeError,
  );
});

test('twenty tasks with long identifiers are not too much', async () => {
  const codes = Array.from({ length: 50 }, (_, at) => String(100_000_000 + at));
  const tasks = Array.from({ length: mostTasksAtOnce }, () => ({
    kind: 'orcidDetails',
    orcid: '0000-0002-1825-0097',
    putCodes: codes,
  }));
  expect((await answered({ tasks }).response).status).toBe(200);
});

test.each([['../../admin'], ['W1/../../x'], ['http://example.org/'], ['W1?api_key=x#y']])(
  'the identifier %s stays one segment of the path',
  async (id) => {
    const { asked, response } = answered({ tasks: [{ kind: 'openalexWork', id }] });
    expect((await response).status).toBe(200);
    expect(asked).toEqual([`/works/${encodeURIComponent(id)}`]);
  },
);

test('what is answered is what the tool reads, as far as there was time', async () => {
  let time = 0;
  const { asked, response } = answered(
    { tasks: [task, { ...task, id: 'W2' }] },
    'editor',
    () => (time += 20_000),
  );
  const answer = lookupAnswerSchema.parse(await (await response).json());
  expect(answer).toEqual({
    done: [
      {
        task,
        reading: {
          records: [],
          problems: [{ source: 'openalex', where: 'W1', reason: 'notFound' }],
        },
      },
    ],
  });
  expect(asked).toHaveLength(1);
});
