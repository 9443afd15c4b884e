/**
 * How a page reads what the CMS returned: the document a page is about must be whole, an optional
 * field or an item of a list that is broken is left out and logged, and the page stays.
 *
 * A draft is read with the same schemas (`readingDraft`): nothing has to be there, and what cannot
 * be shown as it is meant is kept among the flaws of its document, so that the preview can say so.
 */
import { z } from 'zod';

import { isSlug } from '../domain/index.ts';
import { reportFlaw } from './left-out.ts';

const identified = z.object({ _id: z.string() });

interface Reading {
  document: string;
  flaws: string[];
}

/** Documents being read, the innermost last: reading is synchronous, so one list serves all. */
const reading: Reading[] = [];

let isDraft = false;

/** Reads what may be half written. */
export function readingDraft<T>(read: () => T): T {
  isDraft = true;
  try {
    return read();
  } finally {
    isDraft = false;
  }
}

/** Whether what is being read may be half written. */
export function isReadingDraft(): boolean {
  return isDraft;
}

/** What of the draft being read cannot be shown as it is meant, as it was written. */
export function flawsOfDraft(): string[] {
  return reading.at(-1)?.flaws ?? [];
}

/**
 * Reads a part of an answer; what has to be left out of it is logged under its document's `_id`.
 *
 * @param part what may be a document, with an `_id`
 */
export function readingOf<T>(part: unknown, read: () => T): T {
  const document = identified.safeParse(part);
  if (!document.success) return read();
  reading.push({ document: document.data._id, flaws: [] });
  try {
    return read();
  } finally {
    reading.pop();
  }
}

/**
 * Reports something of the document being read that is not as it should be.
 *
 * @param message what the page does about it
 */
export function flawed(what: Record<string, string>, message: string): void {
  if (!isDraft) reportFlaw({ ...what, document: reading.at(-1)?.document }, message);
}

function leftOut(value: unknown, what: Record<string, string>, reason: string): void {
  flawed({ ...what, reason }, 'left out: broken');
  // What an editor typed: the pieces of an object are read, and kept, one by one.
  const typed = typeof value === 'number' ? String(value) : value;
  if (isDraft && typeof typed === 'string' && typed.trim() !== '') {
    reading.at(-1)?.flaws.push(typed);
  }
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
        leftOut(value, { field }, reasonOf(parsed.error));
        return undefined;
      });
    });
}

/**
 * A field without which a published document is not shown. A draft is, and says what is missing.
 *
 * @param schema what the field is
 */
export function required<S extends z.ZodType>(schema: S) {
  return z
    .unknown()
    .optional()
    .transform((value, context): z.output<S> | undefined => {
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      if (isDraft) {
        leftOut(value, {}, '');
        return undefined;
      }
      for (const { message, path } of parsed.error.issues) {
        context.addIssue({ code: 'custom', message, path });
      }
      return z.NEVER;
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
          leftOut(
            candidate,
            { kind },
            candidate === null ? 'refers to nothing' : reasonOf(parsed.error),
          );
          return [];
        }),
      );
    });
}

/** The address of a page: no page can be shown at anything else. */
export const slugWire = z.string().refine(isSlug, 'not a slug');

/** A string with something to see in it. */
export const filledString = z.string().trim().min(1);
