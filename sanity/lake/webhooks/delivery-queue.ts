import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { writeLazily } from './lazy-write.ts';

/** A message to the receiver, as it waits. */
export interface Delivery {
  readonly documentId: string;
  readonly transactionId: string;
  readonly timestamp: string;
  readonly operation: 'create' | 'update' | 'delete';
  /** The same for every attempt, so that the receiver recognises a repetition. */
  readonly idempotencyKey: string;
  readonly body: string;
}

export interface QueuedDelivery extends Delivery {
  readonly id: number;
  readonly attempts: number;
}

const rowSchema = z.object({
  id: z.number(),
  attempts: z.number(),
  documentId: z.string(),
  transactionId: z.string(),
  timestamp: z.string(),
  operation: z.enum(['create', 'update', 'delete']),
  idempotencyKey: z.string(),
  body: z.string(),
});

const numberSchema = z.object({ value: z.number().nullable() });

/** The oldest message of each document: a document's messages never overtake each other. */
const firstOfDocument = `
  FROM webhook_delivery AS first
  WHERE NOT EXISTS (
    SELECT 1 FROM webhook_delivery AS earlier
    WHERE earlier.documentId = first.documentId AND earlier.id < first.id
  )`;

/** Messages that wait for the receiver, in SQLite, with the position in the journal up to which they were derived. */
export class DeliveryQueue {
  readonly #sql: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #move: StatementSync;
  readonly #due: StatementSync;
  readonly #nextDue: StatementSync;
  readonly #count: StatementSync;
  readonly #delete: StatementSync;
  readonly #postpone: StatementSync;
  readonly #hasten: StatementSync;
  readonly #hastenDocument: StatementSync;

  constructor(sql: DatabaseSync) {
    this.#sql = sql;
    this.#insert = sql.prepare(
      `INSERT INTO webhook_delivery
         (documentId, transactionId, timestamp, operation, idempotencyKey, body)
       VALUES (?, ?, ?, ?, ?, ?)`,
    );
    this.#move = sql.prepare('INSERT OR REPLACE INTO webhook_position (id, seq) VALUES (1, ?)');
    this.#due = sql.prepare(
      `SELECT id, attempts, documentId, transactionId, timestamp, operation, idempotencyKey, body
       ${firstOfDocument} AND first.dueAt <= ? ORDER BY id LIMIT ?`,
    );
    this.#nextDue = sql.prepare(
      `SELECT min(dueAt) AS value ${firstOfDocument} AND first.dueAt > ?`,
    );
    this.#count = sql.prepare('SELECT count(*) AS value FROM webhook_delivery');
    this.#delete = sql.prepare('DELETE FROM webhook_delivery WHERE id = ?');
    this.#postpone = sql.prepare(
      'UPDATE webhook_delivery SET attempts = attempts + 1, dueAt = ? WHERE id = ?',
    );
    this.#hasten = sql.prepare('UPDATE webhook_delivery SET dueAt = 0 WHERE dueAt > 0');
    this.#hastenDocument = sql.prepare(
      'UPDATE webhook_delivery SET dueAt = 0 WHERE documentId = ? AND dueAt > 0',
    );
  }

  /** The position up to which the journal was turned into messages, undefined at first. */
  position(): number | undefined {
    const row = this.#sql.prepare('SELECT seq AS value FROM webhook_position').get();
    return row === undefined ? undefined : (numberSchema.parse(row).value ?? undefined);
  }

  /** Adds a transaction's messages and moves the position: both or neither. */
  add(seq: number, deliveries: readonly Delivery[]): void {
    writeLazily(this.#sql, () => {
      for (const { documentId, transactionId, timestamp, ...rest } of deliveries) {
        const { operation, idempotencyKey, body } = rest;
        this.#insert.run(documentId, transactionId, timestamp, operation, idempotencyKey, body);
      }
      this.#move.run(seq);
    });
  }

  /** Messages that may be sent now, oldest first. */
  due(now: number, most: number): QueuedDelivery[] {
    return z.array(rowSchema).parse(this.#due.all(now, most));
  }

  /** When the next postponed message is due (milliseconds since 1970), if there is one. */
  nextDue(now: number): number | undefined {
    return numberSchema.parse(this.#nextDue.get(now)).value ?? undefined;
  }

  get length(): number {
    return numberSchema.parse(this.#count.get()).value ?? 0;
  }

  /** Removes a delivered message. */
  remove(id: number): void {
    writeLazily(this.#sql, () => void this.#delete.run(id));
  }

  postpone(id: number, until: number): void {
    writeLazily(this.#sql, () => void this.#postpone.run(until, id));
  }

  /** Makes everything due at once. */
  hasten(): void {
    writeLazily(this.#sql, () => void this.#hasten.run());
  }

  /** Makes one document's messages due at once. */
  hastenDocument(documentId: string): void {
    writeLazily(this.#sql, () => void this.#hastenDocument.run(documentId));
  }
}
