import type { Observable } from 'rxjs';

/**
 * The part of the Studio's document store that runs a query again whenever its result may have
 * changed.
 */
export interface LiveQueries {
  listenQuery(
    query: { fetch: string; listen: string },
    params: Record<string, string>,
    options: { apiVersion: string; perspective: 'drafts'; tag: string },
  ): Observable<unknown>;
}
