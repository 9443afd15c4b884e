import { canonicalJson } from '../../json/canonical-json.ts';
import type { PersonMemory } from './person-memory.ts';

/** A field that a row says something else of. */
export interface PersonChange {
  /** See `rowFields`. */
  readonly path: string;
  /** What is there; undefined when the field is empty. */
  readonly current: unknown;
  readonly value: unknown;
  /** Whether it is made: what an editor wrote, or took out, stands. */
  readonly isMade: boolean;
}

/**
 * What would change if the word of a row were taken, by the rule of works (`lib/import/changes`): only what is empty and
 * was never imported, or has exactly what an import wrote, changes by itself. What was imported before is not proposed
 * again.
 */
export function personChanges(
  current: ReadonlyMap<string, unknown>,
  incoming: ReadonlyMap<string, unknown>,
  memory: PersonMemory | undefined,
): PersonChange[] {
  const written = new Map((memory?.fields ?? []).map(({ _key, value }) => [_key, value]));
  return [...incoming].flatMap(([path, value]): PersonChange[] => {
    const now = current.get(path);
    const before = written.get(path);
    const next = canonicalJson(value);
    if (before === next || (now !== undefined && canonicalJson(now) === next)) return [];
    const isMade =
      before === undefined ? now === undefined : now !== undefined && canonicalJson(now) === before;
    return [{ path, current: now, value, isMade }];
  });
}
