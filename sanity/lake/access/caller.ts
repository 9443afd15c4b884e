/**
 * Whose share a request is counted to. Each class has budgets of its own, so that no flood of one touches another:
 * those with credentials (editors, the administrator), the site's own reads of published content, and everybody else.
 */
export const callers = ['credentials', 'site', 'anonymous'] as const;

export type Caller = (typeof callers)[number];

/** One thing for each class of callers. */
export type PerCaller<Each> = Readonly<Record<Caller, Each>>;

/** Makes one thing for each class of callers. */
export function perCaller<Each>(make: (caller: Caller) => Each): PerCaller<Each> {
  return { credentials: make('credentials'), site: make('site'), anonymous: make('anonymous') };
}
