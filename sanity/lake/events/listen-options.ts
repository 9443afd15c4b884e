import { z } from 'zod';
import type { MutationEventOptions } from './mutation-event.ts';

const flag = (preset: boolean) =>
  z
    .enum(['true', 'false'])
    .default(preset ? 'true' : 'false')
    .transform((text) => text === 'true');

const optionsSchema = z.object({
  query: z.string().trim().min(1, 'a listener needs a query'),
  includeResult: flag(false),
  includePreviousRevision: flag(false),
  includeMutations: flag(true),
  enableResume: flag(false),
  // Accepted and ignored: a document is always visible before its event is sent.
  visibility: z.enum(['query', 'transaction', 'sync', 'async', 'deferred']).optional(),
  effectFormat: z.enum(['mendoza']).optional(),
});

export interface ListenOptions extends MutationEventOptions {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly enableResume: boolean;
}

/**
 * Reads a listener's address: the options by name, each parameter of the query as `$name=<JSON>`.
 *
 * @throws Error with a text for the client when one of them cannot be read.
 */
export function parseListenOptions(search: URLSearchParams): ListenOptions {
  const entries = [...search];
  const isParameter = ([name]: readonly [string, string]) => name.startsWith('$');
  // By entries, because a parameter may be named `__proto__`.
  const params = Object.fromEntries(
    entries
      .filter(isParameter)
      .map(([name, value]) => [name.slice(1), parseParameter(name, value)]),
  );
  const named = entries.filter((entry) => !isParameter(entry));
  const parsed = optionsSchema.safeParse(Object.fromEntries(named));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`Invalid listener option "${issue?.path.join('.')}": ${issue?.message}`);
  }
  const { effectFormat, ...options } = parsed.data;
  return { ...options, effectFormat, params };
}

function parseParameter(name: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error(
      `Invalid parameter "${name}": its value must be JSON, for example "text" in quotes.`,
    );
  }
}
