import { httpError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { JsonSize } from './json-value.ts';

/** Until a value is stored it is read, checked, searched for references and written as JSON. */
const stepsPerValue = 4;

/** What of `limits.transaction` is about the work itself. */
type TransactionLimits = Readonly<Record<'steps' | 'documentBytes' | 'writtenBytes', number>>;

/**
 * What one transaction may cost. It runs without a pause, so whatever it costs, everybody else waits for: each part of
 * the work is paid for before it is done.
 */
export class TransactionBudget {
  readonly #most: TransactionLimits;
  #steps = 0;
  #documentBytes = 0;
  #writtenBytes = 0;

  /** @param most a test may give less */
  constructor(most: TransactionLimits = limits.transaction) {
    this.#most = most;
  }

  /** The transaction is begun again. What it has cost so far it has cost everybody else. */
  beginAgain(): void {
    this.#documentBytes = 0;
    this.#writtenBytes = 0;
  }

  /** @throws LakeError 413 */
  spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps <= this.#most.steps) return;
    throw httpError(413, 'The transaction is too much work: send it in parts');
  }

  /** A document is read, to be changed or compared. @throws LakeError 413 */
  read({ bytes, values }: JsonSize): void {
    this.spend(values * stepsPerValue);
    this.#documentBytes += bytes;
    if (this.#documentBytes <= this.#most.documentBytes) return;
    throw httpError(
      413,
      `One transaction may be about documents of ${this.#most.documentBytes} bytes together, not more`,
    );
  }

  /** A value is put into that many documents or fields, or into the journal. @throws LakeError 413 */
  write({ bytes, values }: JsonSize, count = 1): void {
    this.spend(values * count * stepsPerValue);
    this.#writtenBytes += bytes * count;
    if (this.#writtenBytes <= this.#most.writtenBytes) return;
    throw httpError(413, `One transaction may write ${this.#most.writtenBytes} bytes, not more`);
  }
}
