/** The years of something, as far as they are known. */
export interface Period {
  readonly start?: number;
  readonly end?: number;
}

/** The years between two dates, `YYYY-MM-DD`. */
export function periodOf({
  startDate,
  endDate,
}: {
  readonly startDate?: string | null | undefined;
  readonly endDate?: string | null | undefined;
}): Period {
  return {
    ...(startDate && { start: yearOf(startDate) }),
    ...(endDate && { end: yearOf(endDate) }),
  };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
