import { httpError, type LakeError } from '../errors.ts';
import type { LakeLogger } from '../logger.ts';
import { damagedSentence, storageFaultOf, type StorageFault } from './storage-fault.ts';

/** A log may be on the same full disk: while a fault lasts, it is told once in this many milliseconds. */
const repeatAfter = 60_000;

export interface StorageReportOptions {
  readonly directory: string;
  readonly logger: LakeLogger;
  /** Finds the damaged database, for its path in the log. */
  readonly damagedFile: () => string;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Tells what is wrong with the lake's disk: a person by the log, and whoever asks by the answer. */
export class StorageReport {
  readonly #options: StorageReportOptions;
  readonly #told = new Map<StorageFault, number>();

  constructor(options: StorageReportOptions) {
    this.#options = options;
  }

  /**
   * Logs an error that is the disk's.
   * @returns the answer to the request that it is of; undefined for every other error
   */
  take(error: unknown): LakeError | undefined {
    const fault = storageFaultOf(error);
    if (fault === undefined) return undefined;
    const told = this.#told.get(fault);
    if (told === undefined || Date.now() - told >= repeatAfter) {
      this.#told.set(fault, Date.now());
      this.#log(fault, firstLine(error instanceof Error ? error.message : String(error)));
    }
    return fault === 'no room'
      ? httpError(507, 'The disk of the lake is full or cannot be written. Nothing was changed')
      : httpError(500, 'The database of the lake is damaged. Its log says what to do');
  }

  /** Call it after a write: the disk can be written again. */
  written(): void {
    if (!this.#told.delete('no room')) return;
    const { logger, directory } = this.#options;
    logger.info({ directory }, 'the disk can be written again');
  }

  #log(fault: StorageFault, reason: string): void {
    const { directory, logger, damagedFile } = this.#options;
    if (fault === 'damaged') {
      logger.error({ directory }, damagedSentence(damagedFile(), reason));
      return;
    }
    logger.error(
      { directory, reason },
      'the disk is full or cannot be written: nothing is stored until there is room, and all else goes on',
    );
  }
}
