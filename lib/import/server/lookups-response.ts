import 'server-only';

import { z } from 'zod';

import { readBody } from '../../http/read-body.ts';
import { parseJson } from '../../json/parse-json.ts';
import type { SourceFetcher } from '../fetch/index.ts';
import { lookupTaskSchema } from '../queue/batch.ts';
import { mostTasksAtOnce } from '../run/lookups.ts';
import { performTasks } from '../run/perform-tasks.ts';
import type { EditorAccess } from './editor-access.ts';

/** Twenty tasks are some 3 kB; one of fifty put-codes is 1 kB. */
const mostBytes = 64_000;

/** No task is begun after as many milliseconds: an editor wants to see that it goes on. */
const longestWork = 15_000;

/** An editor looks on: one more attempt, and the rest of the patience is the tool's, which says that it waits. */
const patience = { attempts: 2, totalMs: 20_000 };

const requestSchema = z.object({
  tasks: z.array(lookupTaskSchema).min(1).max(mostTasksAtOnce),
});

interface LookupsOptions {
  readonly access: EditorAccess;
  readonly fetcher: SourceFetcher;
  readonly now: () => number;
}

/** Asks sources for an editor. Only identifiers come in, and only the hosts of the environment are asked. */
export async function lookupsResponse(
  request: Request,
  { access, fetcher, now }: LookupsOptions,
): Promise<Response> {
  if (access === 'unknown') return refusal(503, 'The CMS does not answer: try again.');
  if (access === 'nobody') return refusal(401, 'Sign in to the Studio.');
  if (access === 'viewer') return refusal(403, 'A viewer cannot import.');
  const { data } = requestSchema.safeParse(parseJson(await readBody(request, mostBytes)));
  if (data === undefined) return refusal(400, 'The body is no list of tasks.');
  const until = now() + longestWork;
  const answer = await performTasks(data.tasks, {
    fetcher,
    patience,
    isLate: () => now() > until,
    signal: request.signal,
  });
  return Response.json(answer, { headers: noStore });
}

const noStore = { 'cache-control': 'private, no-store' };

function refusal(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: noStore });
}
