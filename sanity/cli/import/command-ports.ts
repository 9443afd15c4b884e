import type { ContentStore } from '../../../lib/import/store/content-store.ts';
import type { Progress } from './progress.ts';

/** What a command works with. */
export interface CommandPorts {
  readonly store: ContentStore;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}
