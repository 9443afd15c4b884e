import type { z } from 'zod';

import type { queryResults } from './query-results';

/** The type of a field that the schema of the CMS does not have: TypeGen says that it is always null. */
interface NotInTheSchema {
  readonly notInTheSchema: never;
}

type Missing = null | undefined;

/** Of a union of objects, the keys of all. */
type KeysOf<T> = T extends unknown ? keyof T : never;
type ValueAt<T, K extends PropertyKey> = T extends unknown
  ? K extends keyof T
    ? T[K]
    : never
  : never;

/**
 * What the CMS may send, as TypeGen infers it, without what our schemas read everywhere: null for what is missing.
 * Objects of several types are one, because our schemas do not tell them apart.
 */
export type Sent<T> = [T] extends [Missing] ? NotInTheSchema : SentValue<Exclude<T, Missing>>;

type SentValue<T> = [T] extends [readonly unknown[]]
  ? Sent<T[number]>[]
  : [T] extends [object]
    ? { [K in KeysOf<T>]: Sent<ValueAt<T, K>> }
    : T;

/** What a schema reads, with every field that it reads, whether or not it may be missing. */
type Read<T> = T extends readonly unknown[]
  ? Read<T[number]>[]
  : T extends object
    ? { [K in keyof T]-?: Read<T[K]> }
    : T;

/** What the schema of a query's result reads. */
export type ReadBy<Q extends keyof typeof queryResults> = Read<z.input<(typeof queryResults)[Q]>>;
