import { defineCliConfig } from 'sanity/cli';

import { readEnvironment } from './lib/env/environment.ts';

const { projectId, dataset } = readEnvironment(process.env, 'command').sanity;

/** Settings of Sanity's command line, `npm run sanity -- help`. */
export default defineCliConfig({
  api: { projectId, dataset },
  schemaExtraction: { path: '.sanity/schema.json', enforceRequiredFields: true },
  typegen: {
    schema: '.sanity/schema.json',
    path: 'lib/**/*.ts',
    generates: '.sanity/types.ts',
    // The site takes no answer's type on trust: zod parses it.
    overloadClientMethods: false,
  },
});
