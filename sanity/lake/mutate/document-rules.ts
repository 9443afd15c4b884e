import { z } from 'zod';

import { httpError, mutationError } from '../errors.ts';
import { limits } from '../limits.ts';
import { sizeOf, type JsonSize } from './json-value.ts';
import { reservedNames } from './path-parser.ts';

const most = limits.document;
const idPattern = /^[A-Za-z0-9_][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/;
/** Control characters separate the keys of a look-up, so ids and types may not contain them. */
const controlCharacter = /[\u0000-\u001f]/;
const time = z.iso.datetime({ offset: true });

function invalid(index: number, description: string) {
  return mutationError(400, index, { type: 'validationError', description });
}

/** @throws LakeError 400 */
export function checkId(id: string, index: number): void {
  if (id.length <= most.idCharacters && idPattern.test(id)) return;
  throw invalid(
    index,
    `Invalid document id "${id.slice(0, most.idCharacters)}": letters, digits, "_", "-" and single dots between them, at most ${most.idCharacters} characters`,
  );
}

/** The time of creation that an author gives. @throws LakeError 400 when it is no time */
export function createdAtIn(input: Readonly<Record<string, unknown>>, index: number) {
  const { _createdAt: given } = input;
  if (given === undefined || given === null) return undefined;
  const read = time.safeParse(given);
  if (read.success) return read.data;
  throw invalid(index, '"_createdAt" must be a time such as 2026-01-31T12:00:00Z');
}

/**
 * Limits what may be stored: the names, the numbers, and the depth, so that code may walk a document by recursion.
 * @param index of the mutation, for errors
 * @throws LakeError 400
 */
export function checkContent(value: unknown, index: number): JsonSize {
  return sizeOf(value, {
    container(depth, attributes) {
      if (depth > most.depth) {
        throw invalid(index, `A document may be nested ${most.depth} levels deep, not more`);
      }
      if (attributes > most.attributes) {
        throw invalid(index, `An object may have ${most.attributes} attributes, not more`);
      }
    },
    attribute(name, child) {
      if (reservedNames.has(name)) throw invalid(index, `An attribute cannot be named "${name}"`);
      if (name !== '_ref' && name !== '_type') return;
      if (typeof child === 'string' && controlCharacter.test(child)) {
        throw invalid(index, `"${name}" cannot hold control characters`);
      }
    },
    primitive(child) {
      // 1e999 is a number in JSON and infinite when it is read, and would be stored as null.
      if (typeof child !== 'number' || Number.isFinite(child)) return;
      throw invalid(index, 'A number is too large');
    },
  });
}

/** Checks every mutation or action of a request. @throws LakeError 400 that names the one at fault, 413 for too much */
export function checkContents(candidates: readonly unknown[]): void {
  let values = 0;
  for (const [index, candidate] of candidates.entries()) {
    values += checkContent(candidate, index).values;
    if (values <= limits.transaction.values) continue;
    throw httpError(
      413,
      `The request may have ${limits.transaction.values} values, not more: send it in parts`,
    );
  }
}

/** @throws LakeError 413 */
export function checkDocumentSize(id: string, { bytes, values }: JsonSize): void {
  if (bytes > most.bytes) {
    throw httpError(413, `The document "${id}" would be larger than ${most.bytes} bytes`);
  }
  if (values > most.values) {
    throw httpError(413, `The document "${id}" would have more than ${most.values} values`);
  }
}
