import type { Observable } from 'rxjs';

/** What answers a query again whenever the answer may have changed; Studio's document store does. */
export interface LiveQueries {
  listenQuery(
    query: { fetch: string; listen: string },
    params: Record<string, string>,
    options: { apiVersion: string; perspective: 'drafts'; tag: string },
  ): Observable<unknown>;
}
