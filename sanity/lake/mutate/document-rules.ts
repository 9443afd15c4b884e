import { mutationError } from '../errors.ts';

const idPattern = /^[A-Za-z0-9_][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/;
const maxIdLength = 128;
const maxDepth = 64;
/** Control characters separate the keys of a look-up, so ids and names may not contain them. */
const controlCharacter = /[\u0000-\u001f]/;
/** Names that break property access in the evaluator or in JavaScript. */
const reservedName = new Set(['__proto__', 'hasOwnProperty', 'toJSON']);

/** @throws LakeError 400 */
export function checkId(id: string, index: number): void {
  if (id.length <= maxIdLength && idPattern.test(id)) return;
  throw mutationError(400, index, {
    type: 'validationError',
    description: `Invalid document id "${id.slice(0, maxIdLength)}": letters, digits, "_", "-" and single dots between them, at most ${maxIdLength} characters`,
  });
}

/**
 * Limits what may be stored: the names, and the depth, so that code may walk a document by recursion.
 * @throws LakeError 400
 */
export function checkContent(value: unknown, index: number): void {
  const pending: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value: current, depth } = next;
    if (typeof current !== 'object' || current === null) continue;
    if (depth > maxDepth) {
      const description = `A document may be nested ${maxDepth} levels deep, not more`;
      throw mutationError(400, index, { type: 'validationError', description });
    }
    for (const [name, child] of Object.entries(current)) {
      if (reservedName.has(name)) {
        const description = `An attribute cannot be named "${name}"`;
        throw mutationError(400, index, { type: 'validationError', description });
      }
      if (
        (name === '_ref' || name === '_type') &&
        typeof child === 'string' &&
        controlCharacter.test(child)
      ) {
        const description = `"${name}" cannot hold control characters`;
        throw mutationError(400, index, { type: 'validationError', description });
      }
      pending.push({ value: child, depth: depth + 1 });
    }
  }
}
