import { z } from 'zod';

const object = z.record(z.string(), z.unknown());

/** An object of an answer; undefined for anything else, a list too. */
export function answerObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return Array.isArray(value) ? undefined : object.safeParse(value).data;
}

/** The objects of a list; none when it is no list. */
export function answerObjects(value: unknown): Readonly<Record<string, unknown>>[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.map(answerObject).filter((one) => one !== undefined);
}

const words = [
  'user-message',
  'developer-message',
  'message',
  'error',
  'title',
  'detail',
  'status',
];

/** What an error in JSON says, in the forms of the five services; undefined when it says nothing. */
export function errorWords(
  answer: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  if (answer === undefined) return undefined;
  const errors = [...answerObjects(answer['errors']), ...answerObjects(answer['message']), answer];
  const said = errors.flatMap((error) => words.flatMap((key) => textOf(error[key])));
  return said.length === 0 ? undefined : [...new Set(said)].join(' · ');
}

function textOf(value: unknown): string[] {
  return typeof value === 'string' && value.trim() !== '' ? [value] : [];
}
