/**
 * How a page reads what the CMS returned: the document a page is about must be whole, an optional
 * field or an item of a list that is broken is left out and logged, and the page stays.
 */
import { z } from 'zod';

import { isSlug } from '../../sanity/schema/formats/index.ts';
import { log } from '../log/log.ts';

const identified = z.object({ _id: z.string() });

/** Documents being read, the innermost last: reading is synchronous, so one list serves all. */
const reading: string[] = [];

/**
 * Reads a part of an answer; what has to be left out of it is logged under its document's `_id`.
 *
 * @param part what may be a document, with an `_id`
 */
export function readingOf<T>(part: unknown, read: () => T): T {
  const document = identified.safeParse(part);
  if (!document.success) return read();
  reading.push(document.data._id);
  try {
    return read();
  } finally {
    reading.pop();
  }
}

function logLeftOut(what: Record<string, string>, reason: string): void {
  log.warn({ ...what, document: reading.at(-1), reason }, 'left out: broken');
}

function reasonOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'value'}: ${issue.message}`)
    .join('; ');
}

/**
 * An optional field: absent, null or broken all read as `undefined`.
 *
 * @param schema what the field is when it is there
 * @param field its name in the log, when it had to be left out
 */
export function optional<S extends z.ZodType>(schema: S, field: string) {
  return z
    .unknown()
    .optional()
    .transform((value): z.output<S> | undefined => {
      if (value === null || value === undefined || value === '') return undefined;
      return readingOf(value, () => {
        const parsed = schema.safeParse(value);
        if (parsed.success) return parsed.data;
        logLeftOut({ field }, reasonOf(parsed.error));
        return undefined;
      });
    });
}

/**
 * A list of which every whole item is kept, in order; null or anything but a list reads as empty.
 *
 * @param schema what one item is
 * @param kind what an item is called in the log, when it had to be left out
 */
export function listOf<S extends z.ZodType>(schema: S, kind: string) {
  return z
    .unknown()
    .optional()
    .transform((value): z.output<S>[] => {
      if (!Array.isArray(value)) return [];
      return value.flatMap((candidate: unknown) =>
        readingOf(candidate, () => {
          const parsed = schema.safeParse(candidate);
          if (parsed.success) return [parsed.data];
          // A dereferenced item that no longer exists, or is not published, arrives as null.
          logLeftOut({ kind }, candidate === null ? 'refers to nothing' : reasonOf(parsed.error));
          return [];
        }),
      );
    });
}

/** The address of a page: no page can be shown at anything else. */
export const slugWire = z.string().refine(isSlug, 'not a slug');

/** A string with something to see in it. */
export const filledString = z.string().trim().min(1);
