import { signedOut } from '../../../lib/import/run/failures.ts';
import { lookupAnswerSchema, type Lookups } from '../../../lib/import/run/lookups.ts';

/** The path of the site's route that asks sources for signed-in editors. */
const path = '/api/import/lookups';

/** Sources asked through the site's server, which knows by the token that an editor asks. */
export function serverLookups(token: () => string | undefined): Lookups {
  return {
    lookUp: async (tasks, signal) => {
      const response = await fetch(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token() ?? ''}`,
        },
        body: JSON.stringify({ tasks }),
        ...(signal === undefined ? {} : { signal }),
      });
      if (response.status === 401 || response.status === 403)
        return { done: [], failure: signedOut };
      if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
      return lookupAnswerSchema.parse(await response.json());
    },
  };
}
