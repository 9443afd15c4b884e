import { DateTime, Path, type ExprNode, type ObjectAttributeNode } from 'groq-js';

import type { ViewedDocument } from '../dataset-view.ts';
import { constant, TraceScope } from './trace-scope.ts';
import {
  literal,
  madeArray,
  madeObject,
  missing,
  partOf,
  unknown,
  type Key,
  type Traced,
} from './traced.ts';

export interface TraceContext {
  /** Evaluates an expression of the outermost scope. */
  evaluate(node: ExprNode): unknown;
  /** Is it a whole document, as the dataset gave it to this evaluation? */
  isDocument(value: unknown): value is ViewedDocument;
  /** Called at every step. Throws when the query takes too long. */
  step(count: number): void;
}

/**
 * Evaluates a rewritten query once more, to find where its result comes from. Only what carries values from documents into
 * the result is followed here: attributes, traversals, projections and so on. Conditions, keys of an order, functions,
 * operators and look-ups are groq-js's to evaluate, in the scope in which they stand.
 */
export function trace(tree: ExprNode, context: TraceContext): Traced {
  return new Tracer(context).trace(tree, TraceScope.outermost());
}

class Tracer {
  readonly #context: TraceContext;

  constructor(context: TraceContext) {
    this.#context = context;
  }

  trace(node: ExprNode, scope: TraceScope): Traced {
    this.#context.step(1);
    switch (node.type) {
      case 'Group':
        return this.trace(node.base, scope);
      case 'This':
        return scope.value;
      case 'Parent':
        return scope.ancestor(node.n);
      case 'Parameter':
        return literal(this.#evaluate(node, scope));
      case 'Value': {
        const isConstant = Object.getOwnPropertyDescriptor(node, 'value')?.get === undefined;
        const value = this.#evaluate(node, scope);
        return isConstant ? literal(value) : this.#recognised(value);
      }
      case 'AccessAttribute':
        return partOf(
          node.base === undefined ? scope.value : this.trace(node.base, scope),
          node.name,
        );
      case 'AccessElement': {
        const base = this.trace(node.base, scope);
        if (!Array.isArray(base.value)) return missing;
        return partOf(base, node.index < 0 ? node.index + base.value.length : node.index);
      }
      case 'ArrayCoerce': {
        const base = this.trace(node.base, scope);
        return Array.isArray(base.value) ? base : missing;
      }
      case 'Slice': {
        const base = this.trace(node.base, scope);
        const positions = itemsOf(base)?.map((_, index) => index);
        if (positions === undefined) return missing;
        const kept = this.#evaluate({ ...node, base: constant(positions) }, scope);
        return Array.isArray(kept)
          ? madeArray(kept.map((at: number) => partOf(base, at)))
          : missing;
      }
      case 'Filter':
      case 'PipeFuncCall': {
        const base = this.trace(node.base, scope);
        return this.#chosen(base, (items) => this.#evaluate({ ...node, base: items }, scope));
      }
      case 'Map':
      case 'FlatMap': {
        const items = itemsOf(this.trace(node.base, scope));
        const found = items?.map((item) => this.trace(node.expr, scope.hidden(item)));
        if (found === undefined) return missing;
        return madeArray(
          node.type === 'Map' ? found : found.flatMap((each) => itemsOf(each) ?? [each]),
        );
      }
      case 'Projection': {
        const base = this.trace(node.base, scope);
        return isObject(base.value) ? this.trace(node.expr, scope.nested(base)) : missing;
      }
      case 'Object': {
        const parts = new Map<string, Traced>();
        for (const attribute of node.attributes) this.#addTo(parts, attribute, scope);
        return madeObject(parts);
      }
      case 'Array':
        return madeArray(
          node.elements.flatMap(({ value, isSplat }) => {
            const element = this.trace(value, scope);
            return isSplat ? (itemsOf(element) ?? []) : [element];
          }),
        );
      case 'Select': {
        const chosen = node.alternatives.find(({ condition }) => this.#isTrue(condition, scope));
        const value = chosen?.value ?? node.fallback;
        return value === undefined ? missing : this.trace(value, scope);
      }
      case 'FuncCall':
        return this.#call(node, scope);
      default:
        return this.#recognised(this.#evaluate(node, scope));
    }
  }

  #evaluate(node: ExprNode, scope: TraceScope): unknown {
    return this.#context.evaluate(scope.close(node));
  }

  #isTrue(condition: ExprNode, scope: TraceScope): boolean {
    return this.#evaluate(condition, scope) === true;
  }

  /** A value that groq-js made: what is in it is unknown, unless it is a document or a list of them. */
  #recognised(value: unknown): Traced {
    const { isDocument } = this.#context;
    if (isDocument(value)) return { origin: 'document', value, document: value, path: [] };
    if (!Array.isArray(value) || !value.some(isDocument)) return unknown(value);
    this.#context.step(value.length);
    return madeArray(value.map((item: unknown) => this.#recognised(item)));
  }

  /**
   * What a filter or an order leaves of a list: they look at the value of an element and not at its place, and keep the
   * order of equal ones. So the first of those that are left with some value is the first that had it.
   */
  #chosen(base: Traced, choose: (items: ExprNode) => unknown): Traced {
    const items = itemsOf(base);
    if (items === undefined) return missing;
    this.#context.step(items.length);
    const values = items.map(({ value }) => value);
    const chosen = choose(constant(values));
    if (!Array.isArray(chosen)) return unknown(chosen);
    const byValue = Map.groupBy(items.toReversed(), ({ value }) => value);
    return madeArray(chosen.map((value: unknown) => byValue.get(value)?.pop() ?? unknown(value)));
  }

  #addTo(parts: Map<string, Traced>, attribute: ObjectAttributeNode, scope: TraceScope): void {
    if (attribute.type === 'ObjectAttributeValue') {
      parts.set(attribute.name, this.trace(attribute.value, scope));
      return;
    }
    const isLeftOut =
      attribute.type === 'ObjectConditionalSplat' && !this.#isTrue(attribute.condition, scope);
    if (isLeftOut) return;
    const splat = this.trace(attribute.value, scope);
    if (!isObject(splat.value)) return;
    for (const name of Object.keys(splat.value)) parts.set(name, partOf(splat, name));
  }

  #call(node: ExprNode & { type: 'FuncCall' }, scope: TraceScope): Traced {
    const [first, ...rest] = node.args;
    switch (`${node.namespace}::${node.name}`) {
      case 'global::coalesce':
        for (const arg of node.args) {
          const traced = this.trace(arg, scope);
          if (traced.value !== null) return traced;
        }
        return missing;
      case 'array::compact':
      case 'array::unique':
        if (first === undefined) return missing;
        return this.#chosen(this.trace(first, scope), (items) =>
          this.#evaluate({ ...node, args: [items, ...rest] }, scope),
        );
      default:
        return this.#recognised(this.#evaluate(node, scope));
    }
  }
}

/** The elements of a list, undefined when it is none. */
function itemsOf(list: Traced): readonly Traced[] | undefined {
  if (!Array.isArray(list.value)) return undefined;
  return Array.from(list.value, (_, index: Key) => partOf(list, index));
}

/** What groq-js takes for an object. */
function isObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof DateTime) && !(value instanceof Path);
}
