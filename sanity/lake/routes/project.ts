import { grantsOf } from '../access/roles.ts';
import type { LakeContext, LakeRoute } from '../context.ts';
import { httpError } from '../errors.ts';

type Answer = (context: LakeContext) => unknown;

function accessOf({ auth }: LakeContext): unknown {
  return grantsOf(auth.authenticated ? auth.role : undefined);
}

function projectOf({ options: { projectId } }: LakeContext): unknown {
  return { id: projectId, displayName: 'Portrait' };
}

function datasetsOf({ options, address }: LakeContext): unknown {
  if (address.searchParams.has('addonFor')) return [];
  return [{ name: options.dataset, aclMode: 'public', tags: [] }];
}

/** `P` and `D` stand for the lake's project and dataset. Studio asks most of these at start. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  ping: () => ({}),
  'data/ping/D': () => ({}),
  'check/cors': () => ({ result: { allowed: true, withCredentials: true } }),
  projects: (context) => [projectOf(context)],
  'projects/P': projectOf,
  'projects/P/datasets': datasetsOf,
  'projects/P/datasets/D/acl': accessOf,
  'projects/P/grants': () => ({}),
  'projects/P/user-applications': () => [],
  'access/requests/me': () => [],
  features: () => [],
  'intake/telemetry-status': () => ({ status: 'denied' }),
  help: () => null,
  'schedules/P/D': () => ({ schedules: [] }),
};

function patternOf(segments: readonly string[], projectId: string, dataset: string): string {
  return segments
    .map((segment, index) => {
      const before = segments[index - 1];
      if (segment === projectId && (before === 'projects' || before === 'schedules')) return 'P';
      const isDataset =
        before === 'datasets' || before === 'ping' || segments[index - 2] === 'schedules';
      return segment === dataset && isDataset ? 'D' : segment;
    })
    .join('/');
}

/** The small answers about the user, the project and the dataset. */
export const projectRoute: LakeRoute = async (request, context) => {
  const { segments } = context.address;
  if (segments[0] === 'journey') return Response.json(null);
  const { projectId, dataset } = context.options;
  const answer = ANSWERS[patternOf(segments, projectId, dataset)];
  if (answer === undefined) return undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD') throw httpError(405, 'Only GET here');
  return Response.json(answer(context));
};
