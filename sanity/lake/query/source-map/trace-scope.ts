import type { ExprNode } from 'groq-js';

import { missing, type Traced } from './traced.ts';

/** The scope of an expression, as groq-js nests them: `@`, and what `^` leads to. */
export class TraceScope {
  /** `@` */
  readonly value: Traced;
  readonly #parent: TraceScope | undefined;
  /** A traversal (`authors[].name`) is no scope that `^` leads to. */
  readonly #isHidden: boolean;

  private constructor(value: Traced, parent: TraceScope | undefined, isHidden: boolean) {
    this.value = value;
    this.#parent = parent;
    this.#isHidden = isHidden;
  }

  static outermost(): TraceScope {
    return new TraceScope(missing, undefined, false);
  }

  nested(value: Traced): TraceScope {
    return new TraceScope(value, this.#isHidden ? this.#parent : this, false);
  }

  hidden(value: Traced): TraceScope {
    return new TraceScope(value, this.#isHidden ? this.#parent : this, true);
  }

  /** `^` is 1, `^.^` is 2. */
  ancestor(levels: number): Traced {
    if (levels === 0) return this.value;
    return this.#parent?.ancestor(levels - 1) ?? missing;
  }

  /** An expression of this scope, written so that it means the same in the outermost one. */
  close(node: ExprNode): ExprNode {
    if (this.#parent === undefined) return node;
    const { value } = this.value;
    // Only what is hidden can be anything but an object.
    const closed: ExprNode = this.#isHidden
      ? {
          type: 'AccessElement',
          base: { type: 'Map', base: constant([value]), expr: node },
          index: 0,
        }
      : { type: 'Projection', base: constant(value), expr: node };
    return this.#parent.close(closed);
  }
}

export const constant = (value: unknown): ExprNode => ({ type: 'Value', value });
