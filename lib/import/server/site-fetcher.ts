import 'server-only';

import { processEnvironment } from '../../env/process-environment.ts';
import { log } from '../../log/log.ts';
import { defaultLimits, sourceFetcher, type SourceFetcher } from '../fetch/index.ts';

let fetcher: SourceFetcher | undefined;

/** The fetcher of this process: two would ask services twice as often as they are promised. */
export function siteFetcher(): SourceFetcher {
  fetcher ??= sourceFetcher({ ...processEnvironment().imports, limits: defaultLimits }, { log });
  return fetcher;
}
