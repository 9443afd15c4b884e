import 'server-only';

import { unstable_rethrow } from 'next/navigation';

import { isStatusMetaEnabled } from './page-status.ts';

export type TryRead<T> = { value: T } | { error: unknown };

/**
 * Reads content and returns an error instead of throwing it, so that a page can tell the visitor in
 * their language, and an image can leave its place to the earlier copy.
 *
 * Throws all the same in a build, which must fail, and where a page cannot set its status.
 */
export async function tryRead<T>(read: () => Promise<T>): Promise<TryRead<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    unstable_rethrow(error);
    const building = process.env.NEXT_PHASE === 'phase-production-build';
    if (building || !isStatusMetaEnabled()) throw error;
    return { error };
  }
}
