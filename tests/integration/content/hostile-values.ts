import { type Fields, keyed, weakly } from './sample-lake';

/** Texts that are odd and valid: a text field shows them as they were written. */
export const texts: Record<string, string> = {
  '100 kB long': 'x'.repeat(100_000),
  markup: '</title><script>alert(1)</script><img src=x onerror=alert(1)>',
  'right-to-left': '\u202Eمريم الأستاذ\u202C',
  emoji: '👩🏽‍🔬 ❤️‍🔥',
  'an address that runs a script': 'javascript:alert(1)',
};

/** Values that no field can have: the field, or what contains it, is left out. */
const broken: Record<string, unknown> = {
  missing: undefined,
  null: null,
  blank: ' \u00A0\u2003 ',
  'a number': 42,
  'a boolean': true,
  'an object': { a: { b: 1 } },
  'a list of rubbish': [null, 0, 'x', {}, [], { _key: 1 }, { _key: 'x', _type: 'y', _ref: 7 }],
  'a dangling reference': weakly('gone'),
  'a list of dangling references': [keyed('gone', weakly('gone'))],
};

/** One field of one document with one hostile value in it. */
export interface HostileCase {
  /** A slug, and the end of the document's `_id`. */
  name: string;
  path: string;
  what: string;
  value: unknown;
  /** The value, when it is a text that can be shown. */
  text?: string;
}

/**
 * Every hostile value at every one of these paths.
 *
 * @param paths such as `links.0.url`: names of fields and positions in lists, joined by dots
 */
export function hostileCases(paths: readonly string[]): HostileCase[] {
  const values = Object.entries({ ...broken, ...texts });
  return paths.flatMap((path, index) =>
    values.map(([what, value], kind) => ({
      name: `hostile-${index}-${kind}`,
      path,
      what,
      value,
      ...(texts[what] !== undefined && { text: texts[what] }),
    })),
  );
}

/** A copy of a document with another value at a path; undefined removes it. */
export function withValueAt<T extends Fields>(document: T, path: string, value: unknown): T {
  const [first = '', ...steps] = path.split('.');
  return { ...document, [first]: replaced(document[first], steps, value) };
}

function replaced(target: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(target)) {
    const position = Number(step);
    const inside = replaced(target[position], rest, value);
    return target.toSpliced(position, 1, ...(inside === undefined ? [] : [inside]));
  }
  if (typeof target !== 'object' || target === null) throw new Error(`nothing is at ${step}`);
  const found: unknown = Reflect.get(target, step);
  return { ...target, [step]: replaced(found, rest, value) };
}
