import type { Loss, LossReason } from '../source-record.ts';

/** A broken list of thousands of authors needs no thousands of lines. */
const maxLosses = 100;
const maxValueLength = 200;

/** What a source said and the record does not hold, while a record is made. */
export class LossList {
  readonly #losses: Loss[] = [];

  /** @param value what the source said; anything but a text is shown as JSON */
  add(field: string, reason: LossReason, value?: unknown): void {
    if (this.#losses.length >= maxLosses) return;
    const shown = shownValue(value);
    this.#losses.push(shown === '' ? { field, reason } : { field, reason, value: shown });
  }

  get all(): Loss[] {
    return [...this.#losses];
  }
}

/** A value for a person to read, cut at 200 characters. */
export function shownValue(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : jsonOf(value);
  return text.slice(0, maxValueLength).toWellFormed();
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // Too deep for the stack.
    return '';
  }
}
