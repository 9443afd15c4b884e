import 'server-only';

import { unstable_rethrow } from 'next/navigation';

import { statusMarksWork } from './page-status.ts';

export type TryRead<T> = { value: T } | { error: unknown };

/**
 * Reads what an answer shows, so that a page can say in the visitor's language when that failed, and
 * an image can leave its place to the earlier copy.
 *
 * Throws as the reader did wherever a page must not answer in place of an error: in a build, which
 * is to fail then, and where a page cannot set its status.
 */
export async function tryRead<T>(read: () => Promise<T>): Promise<TryRead<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    unstable_rethrow(error);
    const building = process.env.NEXT_PHASE === 'phase-production-build';
    if (building || !statusMarksWork()) throw error;
    return { error };
  }
}
