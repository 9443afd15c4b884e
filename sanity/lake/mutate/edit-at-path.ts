import { limits } from '../limits.ts';
import type { TransactionBudget } from './budget.ts';
import type { CopyOnWrite } from './copy-on-write.ts';
import { isJsonObject, type JsonObject } from './json-value.ts';
import { PatchError } from './patch-error.ts';
import type { PathFilter, PathState } from './path-parser.ts';

/** What a patch is applied with: the copies and the budget of its transaction. */
export interface EditContext {
  readonly copies: CopyOnWrite;
  readonly budget: TransactionBudget;
}

/** What happens at the end of a path. */
export interface Edit {
  /**
   * What is made into an object where a path leads on to an attribute: nothing, what is missing, or also a text or a
   * number.
   */
  readonly creates: 'nothing' | 'missing' | 'all';
  /** May a path not lead through an item beyond the end of an array? Otherwise it leads nowhere. */
  readonly refusesBeyondEnd: boolean;
  /** Must the path end in an item of an array? The array may be empty, when the item is the last. */
  readonly needsArray: boolean;
  /**
   * @param names of attributes that are there, or that may be created
   * @param depth of the object in the document
   */
  inObject(object: JsonObject, names: readonly string[], depth: number): JsonObject;
  /** @param indexes ascending, none below 0; they may be beyond the end */
  inArray(array: unknown[], indexes: readonly number[], depth: number): unknown[];
}

/** States with whether they may create: what `..` finds must be there. */
type States = Map<PathState, boolean>;

/** What a path selects in one object or array: where it ends, and where it goes on. */
interface Selection<Key> {
  readonly ends: Set<Key>;
  readonly leads: Map<Key, States>;
}

function isPrimitive(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function compare(value: unknown, { comparison }: PathFilter): boolean {
  if (comparison === undefined) return true;
  const { comparator, literal } = comparison;
  if (comparator === '==') return value === literal;
  if (comparator === '!=') return value !== literal;
  if (typeof value !== typeof literal || isPrimitive(value) === false) return false;
  const [left, right] = [value, literal];
  if (typeof left === 'number' && typeof right === 'number')
    return isOrdered(left, right, comparator);
  return (
    typeof left === 'string' && typeof right === 'string' && isOrdered(left, right, comparator)
  );
}

function isOrdered<Value extends string | number>(
  left: Value,
  right: Value,
  comparator: '<' | '<=' | '>' | '>=',
): boolean {
  if (comparator === '<') return left < right;
  if (comparator === '<=') return left <= right;
  return comparator === '>' ? left > right : left >= right;
}

/** Does a filter find this item? It compares texts, numbers, booleans and null. */
function finds(filter: PathFilter, item: unknown): boolean {
  let value = item;
  for (const name of filter.attributes) {
    if (!isJsonObject(value) || !Object.hasOwn(value, name)) return false;
    value = value[name];
  }
  return isPrimitive(value) && compare(value, filter);
}

/** The array would get holes. */
export function beyondEnd(index: number, length: number): PatchError {
  return new PatchError(`the item [${index}] is beyond the end of an array of ${length}`);
}

/** @param depth of an object or array in the document, 0 for the document itself @throws PatchError */
export function checkDepth(depth: number): void {
  if (depth <= limits.document.depth) return;
  throw new PatchError(`a document may be nested ${limits.document.depth} levels deep, not more`);
}

/** Copying an item of an array costs less than looking at it, other than an attribute of an object. */
const itemsCopiedPerStep = 8;
/** Nor does it cost that much to compare an item with what a filter asks for. */
const itemsFilteredPerStep = 2;

/** The object, or a copy of it that may be changed. */
export function writableObject(object: JsonObject, { copies, budget }: EditContext): JsonObject {
  return copies.writable(object, () => {
    budget.spend(1 + Object.keys(object).length);
    return { ...object };
  });
}

/** The array, or a copy of it that may be changed. */
export function writableArray(array: unknown[], { copies, budget }: EditContext): unknown[] {
  return copies.writable(array, () => {
    budget.spend(1 + array.length / itemsCopiedPerStep);
    return [...array];
  });
}

type Descendants = Extract<PathState, { kind: 'descendants' }>;

/** May a path select the value that it is at? */
function isAboutItself(state: PathState): boolean {
  if (state.kind === 'union') return state.alternatives.some(isAboutItself);
  return state.kind === 'filter' && state.filter.attributes.length === 0;
}

function leadsToNewAttribute([state, mayCreate]: readonly [PathState, boolean]): boolean {
  return state.kind === 'attribute' && mayCreate;
}

/** Edits a document wherever a path leads. */
export class PathEditor {
  readonly #edit: Edit;
  readonly #context: EditContext;

  constructor(edit: Edit, context: EditContext) {
    this.#edit = edit;
    this.#context = context;
  }

  /** @returns the document itself when the path leads nowhere @throws PatchError */
  apply(document: JsonObject, path: PathState): JsonObject {
    const states: States = new Map();
    if (this.#enter(path, true, document, states)) {
      throw new PatchError('a path must lead to an attribute');
    }
    return this.#inObject(document, states, 0);
  }

  /** Adds the states that hold at a value before anything in it is selected. @returns whether the path ends here */
  #enter(state: PathState, mayCreate: boolean, value: unknown, states: States): boolean {
    this.#context.budget.spend(1);
    switch (state.kind) {
      case 'end':
        return true;
      case 'union': {
        // Every alternative is entered, also after one that ends here.
        const ended = state.alternatives.map((each) => this.#enter(each, mayCreate, value, states));
        return ended.includes(true);
      }
      case 'descendants': {
        if (states.has(state)) return false;
        states.set(state, false);
        return this.#enter(state.next, false, value, states);
      }
      case 'filter':
        // A filter on what is no array is about the value itself.
        if (!Array.isArray(value)) {
          return finds(state.filter, value) && this.#enter(state.next, true, value, states);
        }
        states.set(state, mayCreate);
        return false;
      default:
        states.set(state, mayCreate || states.get(state) === true);
        return false;
    }
  }

  #select<Key>(selection: Selection<Key>, key: Key, value: unknown, next: PathState): void {
    const states = selection.leads.get(key) ?? new Map<PathState, boolean>();
    if (this.#enter(next, true, value, states)) selection.ends.add(key);
    const isCreated = value === undefined && this.#edit.creates === 'all' && next.kind !== 'end';
    if (states.size > 0 || isCreated) selection.leads.set(key, states);
  }

  /** Nothing is in a text or a number, so most of `..` passes it by. */
  #descend<Key>(selection: Selection<Key>, key: Key, value: unknown, state: Descendants): void {
    this.#context.budget.spend(1);
    if (isPrimitive(value) && !isAboutItself(state.next)) return;
    this.#select(selection, key, value, state);
  }

  #inValue(value: unknown, states: States, depth: number): unknown {
    if (Array.isArray(value)) return this.#inArray(value, states, depth);
    if (isJsonObject(value)) return this.#inObject(value, states, depth);
    this.#refuseItems(value, states);
    const { creates } = this.#edit;
    const isMissing = value === undefined;
    const isReplaced = creates === 'all' && [...states].some(leadsToNewAttribute);
    if (!(isMissing && creates !== 'nothing') && !isReplaced) return value;
    checkDepth(depth);
    const created = this.#inObject(this.#context.copies.adopt({}), states, depth);
    // As in Studio, `set` leaves an object behind where the rest of a path leads nowhere.
    return creates === 'missing' && Object.keys(created).length === 0 ? value : created;
  }

  #inObject(object: JsonObject, states: States, depth: number): JsonObject {
    const selection: Selection<string> = { ends: new Set(), leads: new Map() };
    for (const [state, mayCreate] of states) {
      if (state.kind === 'descendants') {
        for (const [name, child] of Object.entries(object)) {
          this.#descend(selection, name, child, state);
        }
      } else if (state.kind === 'attribute') {
        const { name, next } = state;
        const child = Object.hasOwn(object, name) ? object[name] : undefined;
        const isThere = child !== undefined;
        if (isThere || (mayCreate && this.#edit.creates !== 'nothing')) {
          this.#select(selection, name, child, next);
        }
      }
    }
    let result = object;
    for (const [name, childStates] of selection.leads) {
      const before = Object.hasOwn(result, name) ? result[name] : undefined;
      const after = this.#inValue(before, childStates, depth + 1);
      if (after === before) continue;
      result = writableObject(result, this.#context);
      result[name] = after;
    }
    const { ends } = selection;
    return ends.size === 0 ? result : this.#edit.inObject(result, [...ends], depth);
  }

  #refuseItems(value: unknown, states: States): void {
    if (!this.#edit.needsArray || value === undefined || value === null) return;
    for (const state of states.keys()) {
      if (state.kind !== 'index' && state.kind !== 'range') continue;
      if (state.next.kind === 'end') throw new PatchError('this is not an array', 409);
    }
  }

  #inArray(array: unknown[], states: States, depth: number): unknown[] {
    const selection: Selection<number> = { ends: new Set(), leads: new Map() };
    for (const [state] of states) this.#selectItems(selection, array, state);
    let result = array;
    for (const [index, childStates] of selection.leads) {
      if (index >= array.length) {
        if (this.#edit.refusesBeyondEnd) throw beyondEnd(index, array.length);
        continue;
      }
      const before = result[index];
      const after = this.#inValue(before, childStates, depth + 1);
      if (after === before) continue;
      result = writableArray(result, this.#context);
      result[index] = after;
    }
    const { ends } = selection;
    if (ends.size === 0) return result;
    return this.#edit.inArray(
      result,
      [...ends].sort((left, right) => left - right),
      depth,
    );
  }

  #selectItems(selection: Selection<number>, array: readonly unknown[], state: PathState): void {
    const { length } = array;
    const fromStart = (index: number) => (index < 0 ? length + index : index);
    switch (state.kind) {
      case 'index': {
        const index = fromStart(state.index);
        if (index >= 0) this.#select(selection, index, array[index], state.next);
        else if (this.#edit.needsArray && length === 0) selection.ends.add(0);
        return;
      }
      case 'range': {
        const end = Math.min(fromStart(state.end ?? length), length);
        for (let index = Math.max(0, fromStart(state.start)); index < end; index += 1) {
          this.#select(selection, index, array[index], state.next);
        }
        return;
      }
      case 'filter':
        this.#context.budget.spend(length / itemsFilteredPerStep);
        for (const [index, item] of array.entries()) {
          if (finds(state.filter, item)) this.#select(selection, index, item, state.next);
        }
        return;
      case 'descendants':
        for (const [index, item] of array.entries()) {
          this.#descend(selection, index, item, state);
        }
        return;
      default:
    }
  }
}
