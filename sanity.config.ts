import { readEnvironment } from './lib/env/environment.ts';
import { workspaceFor } from './sanity/studio/workspace.tsx';

const { projectId, dataset } = readEnvironment(process.env, 'command').sanity;

/** The workspace as Sanity's command line reads it. Editors' Studio is a page of the site, `app/(studio)`. */
export default workspaceFor({ projectId, dataset, basePath: '/studio' }, 'en', () => undefined);
