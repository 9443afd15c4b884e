import { readEnvironment } from './lib/env/environment.ts';
import { workspaceFor } from './sanity/studio/workspace.tsx';

const { projectId, dataset } = readEnvironment(process.env, 'command').sanity;

export default workspaceFor({ projectId, dataset, basePath: '/studio' }, 'en', () => undefined);
