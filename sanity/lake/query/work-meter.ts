import { queryError } from '../errors.ts';

/** How much one query may cost. */
export interface QueryLimits {
  readonly milliseconds: number;
  /** Of the answer: nodes and characters together. */
  readonly answerSize: number;
}

const stepsBetweenLooks = 1024;

/** The error of a query that is past its time. */
export function tookTooLong(
  query: string,
  { milliseconds }: Pick<QueryLimits, 'milliseconds'>,
): Error {
  return queryError(
    query,
    `The query took longer than ${milliseconds / 1000} s: narrow it, or ask for less at a time`,
  );
}

/** Stops a query that takes too long. It must count steps, because an evaluation never yields. */
export class WorkMeter {
  readonly #query: string;
  readonly #limits: QueryLimits;
  readonly #deadline: number;
  #untilLook = stepsBetweenLooks;
  #size = 0;

  constructor(query: string, limits: QueryLimits) {
    this.#query = query;
    this.#limits = limits;
    this.#deadline = performance.now() + limits.milliseconds;
  }

  /** @throws LakeError 400 */
  step(count = 1): void {
    this.#untilLook -= count;
    if (this.#untilLook > 0) return;
    this.#untilLook = stepsBetweenLooks;
    if (performance.now() > this.#deadline) throw tookTooLong(this.#query, this.#limits);
  }

  /** The same document may be many times in a result, which would be large as text. @throws LakeError 400 */
  checkSize(answer: unknown): void {
    const pending: unknown[] = [answer];
    while (pending.length > 0) {
      const value = pending.pop();
      this.addSize(typeof value === 'string' ? value.length + 2 : 4);
      if (typeof value !== 'object' || value === null) continue;
      for (const [name, child] of Object.entries(value)) {
        if (!Array.isArray(value)) this.addSize(name.length + 3);
        pending.push(child);
      }
    }
  }

  /** Counts what the answer has besides. @throws LakeError 400 */
  addSize(size: number): void {
    this.#size += size;
    if (this.#size <= this.#limits.answerSize) return;
    throw queryError(this.#query, 'The answer would be too large: ask for less at a time');
  }
}
