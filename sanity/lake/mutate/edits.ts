import { applyPatches, parsePatch } from '@sanity/diff-match-patch';

import {
  beyondEnd,
  checkDepth,
  writableArray,
  writableObject,
  type Edit,
  type EditContext,
} from './edit-at-path.ts';
import { sizeOf, type JsonObject } from './json-value.ts';
import { PatchError } from './patch-error.ts';

const inAnything = { creates: 'nothing', refusesBeyondEnd: false, needsArray: false } as const;

/** Moving an item of an array costs much less than looking at it. */
const movedPerStep = 32;

/** `set` */
export function setting(value: unknown, context: EditContext): Edit {
  const size = sizeOf(value);
  const pay = (count: number, depth: number) => {
    checkDepth(depth + size.levels);
    context.budget.write(size, count);
  };
  return {
    creates: 'all',
    refusesBeyondEnd: true,
    needsArray: false,
    inObject(object, names, depth) {
      pay(names.length, depth);
      const result = writableObject(object, context);
      for (const name of names) result[name] = value;
      return result;
    },
    inArray(array, indexes, depth) {
      pay(indexes.length, depth);
      const result = writableArray(array, context);
      for (const index of indexes) {
        // The place after the last item is one to append at.
        if (index > result.length) throw beyondEnd(index, result.length);
        result[index] = value;
      }
      return result;
    },
  };
}

/** `setIfMissing`: for attributes only, an item of an array is there or is none. */
export function settingIfMissing(value: unknown, context: EditContext): Edit {
  const { inObject } = setting(value, context);
  return {
    ...inAnything,
    creates: 'all',
    inObject(object, names, depth) {
      const missing = names.filter((name) => !Object.hasOwn(object, name));
      return missing.length === 0 ? object : inObject(object, missing, depth);
    },
    inArray: (array) => array,
  };
}

/** `unset` */
export function unsetting(context: EditContext): Edit {
  return {
    ...inAnything,
    inObject(object, names) {
      const result = writableObject(object, context);
      for (const name of names) Reflect.deleteProperty(result, name);
      return result;
    },
    inArray: (array, indexes) => withoutItems(array, indexes, context),
  };
}

function withoutItems(
  array: unknown[],
  indexes: readonly number[],
  context: EditContext,
): unknown[] {
  const [first] = indexes;
  if (first === undefined || first >= array.length) return array;
  const result = writableArray(array, context);
  context.budget.spend(1 + (array.length - first) / movedPerStep);
  if (indexes.length === 1) {
    result.splice(first, 1);
    return result;
  }
  const gone = new Set(indexes);
  let kept = first;
  for (let index = first; index < result.length; index += 1) {
    if (gone.has(index)) continue;
    result[kept] = result[index];
    kept += 1;
  }
  result.length = kept;
  return result;
}

/** Replaces what is there, by a function of it. */
function replacing(
  replace: (value: unknown) => unknown,
  context: EditContext,
  creates: Edit['creates'] = 'nothing',
): Edit {
  return {
    ...inAnything,
    creates,
    inObject(object, names) {
      let result = object;
      for (const name of names) {
        const before = Object.hasOwn(object, name) ? object[name] : undefined;
        const after = replace(before);
        if (after === before) continue;
        result = writableObject(result, context);
        result[name] = after;
      }
      return result;
    },
    inArray(array, indexes) {
      let result = array;
      for (const index of indexes) {
        if (index >= array.length) break;
        const after = replace(array[index]);
        if (after === array[index]) continue;
        result = writableArray(result, context);
        result[index] = after;
      }
      return result;
    },
  };
}

/** `inc`, and `dec` with a negative number: only a number is changed. */
export function incrementing(by: number, context: EditContext): Edit {
  return replacing((value) => {
    if (typeof value !== 'number') return value;
    const sum = value + by;
    if (!Number.isFinite(sum)) throw new PatchError(`${value} + ${by} is too large`);
    return sum;
  }, context);
}

/** A hunk whose place has to be searched for, as many steps as that takes at most. */
const searchSteps = 1_000;
/** Texts are compared this many characters a step. */
const charactersPerStep = 64;
/** A hunk that removes more than this is compared character by character where it does not fit. */
const longHunk = 64;

/**
 * `diffMatchPatch`: only a text is changed. A missing one is patched as if it were empty: another editor may just have
 * cleared the field.
 * @throws PatchError
 */
export function patchingText(diff: string, context: EditContext): Edit {
  const size = sizeOf(diff);
  const hunks = parseDiff(diff);
  const removed = hunks.map(({ diffs }) =>
    diffs.map(([operation, text]) => (operation === 1 ? '' : text)).join(''),
  );
  const longOnes = removed.filter(({ length }) => length > longHunk);
  const pay = (text: string) => {
    const { budget } = context;
    budget.write({ ...size, bytes: size.bytes * 2 });
    budget.spend(hunks.length * (searchSteps + text.length / charactersPerStep));
    // The library moves all following hunks for each that it splits.
    budget.spend(hunks.length ** 2 / movedPerStep);
    for (const one of longOnes) {
      if (!text.includes(one)) budget.spend(one.length ** 2 / 16);
    }
  };
  const replace = (value: unknown) => {
    if (value !== undefined && typeof value !== 'string') return value;
    const text = value ?? '';
    pay(text);
    const [result] = applyPatches(hunks, text, { allowExceedingIndices: true });
    return result;
  };
  return replacing(replace, context, 'missing');
}

function parseDiff(diff: string) {
  try {
    return parsePatch(diff);
  } catch (error) {
    throw new PatchError(error instanceof Error ? error.message : String(error));
  }
}

/** `insert` */
export function inserting(
  location: 'before' | 'after' | 'replace',
  items: readonly unknown[],
  context: EditContext,
): Edit {
  const size = sizeOf(items);
  return {
    ...inAnything,
    needsArray: true,
    inObject: refuseAttribute,
    inArray(array, indexes, depth) {
      const first = indexes[0] ?? 0;
      const last = indexes.at(-1) ?? first;
      checkDepth(depth + size.levels - 1);
      context.budget.write(size);
      const base = location === 'replace' ? withoutItems(array, indexes, context) : array;
      return withItems(base, location === 'after' ? last + 1 : first, items, context);
    },
  };
}

function refuseAttribute(): JsonObject {
  throw new PatchError('insert needs a path to an item of an array, as in "list[-1]"');
}

function withItems(
  array: unknown[],
  index: number,
  items: readonly unknown[],
  context: EditContext,
): unknown[] {
  if (index >= array.length) {
    const result = writableArray(array, context);
    for (const item of items) result.push(item);
    return result;
  }
  context.budget.spend(1 + array.length / movedPerStep);
  return context.copies.adopt([...array.slice(0, index), ...items, ...array.slice(index)]);
}
