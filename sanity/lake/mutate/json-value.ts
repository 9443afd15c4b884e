/** A JSON object. */
export type JsonObject = Record<string, unknown>;

/** A JSON object or array. */
export type JsonContainer = JsonObject | unknown[];

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value costs to store and to handle. */
export interface JsonSize {
  /** As JSON in UTF-8. */
  readonly bytes: number;
  /** Itself, and every value in it. */
  readonly values: number;
  /** How deep objects and arrays are nested in it: 0 for a text or a number, 1 for `[]`. */
  readonly levels: number;
}

/** Characters that are longer in JSON than in the text. */
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

function bytesOfText(text: string): number {
  return escaped.test(text) ? Buffer.byteLength(JSON.stringify(text)) : Buffer.byteLength(text) + 2;
}

function bytesOfPrimitive(value: unknown): number {
  if (typeof value === 'string') return bytesOfText(value);
  return typeof value === 'number' ? String(value).length : value === false ? 5 : 4;
}

/** Shown what is in a value while it is measured; it may throw. */
export interface JsonVisitor {
  /**
   * @param depth 0 for the value itself
   * @param attributes how many an object has; 0 for an array
   */
  container(depth: number, attributes: number): void;
  attribute(name: string, value: unknown): void;
  primitive(value: unknown): void;
}

/**
 * Measures a value. It does not recurse, so that a value may be nested as deep as it likes.
 * @throws what the visitor throws
 */
export function sizeOf(value: unknown, visitor?: JsonVisitor): JsonSize {
  if (typeof value !== 'object' || value === null) {
    return { bytes: bytesOfPrimitive(value), values: 1, levels: 0 };
  }
  let bytes = 0;
  let count = 0;
  let levels = 0;
  const values: unknown[] = [value];
  const depths: number[] = [0];
  while (values.length > 0) {
    const current = values.pop();
    const depth = depths.pop() ?? 0;
    count += 1;
    if (Array.isArray(current)) {
      visitor?.container(depth, 0);
      // The brackets, and a comma after each item but the last.
      bytes += 2 + Math.max(0, current.length - 1);
      for (const item of current) {
        values.push(item);
        depths.push(depth + 1);
      }
    } else if (isJsonObject(current)) {
      const names = Object.keys(current);
      visitor?.container(depth, names.length);
      bytes += names.length === 0 ? 2 : 1;
      for (const name of names) {
        const child = current[name];
        visitor?.attribute(name, child);
        // The name, the colon, and a comma or the closing brace.
        bytes += bytesOfText(name) + 2;
        values.push(child);
        depths.push(depth + 1);
      }
    } else {
      visitor?.primitive(current);
      bytes += bytesOfPrimitive(current);
      continue;
    }
    if (depth >= levels) levels = depth + 1;
  }
  return { bytes, values: count, levels };
}
