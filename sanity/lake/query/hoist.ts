import type { ExprNode } from 'groq-js';

import { someNode } from './syntax.ts';

/** Functions that read the current element without having it as an argument. */
const functionsOfCurrentElement = new Set([
  'global::references',
  'global::anywhere',
  'global::boost',
  'sanity::versionOf',
  'sanity::partOfRelease',
  'text::query',
]);

function all(nodes: readonly ExprNode[]): ExprNode[] | undefined {
  const hoisted = nodes.map(hoist);
  return hoisted.includes(undefined) ? undefined : hoisted.flatMap((node) => node ?? []);
}

/** Only steps from the element of a traversal, as in `authors[].person._ref`. */
function isStep(node: ExprNode): boolean {
  switch (node.type) {
    case 'This':
      return true;
    case 'AccessAttribute':
      return node.base === undefined || isStep(node.base);
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Deref':
    case 'Group':
    case 'Slice':
      return isStep(node.base);
    case 'Map':
    case 'FlatMap':
      return isStep(node.base) && isStep(node.expr);
    default:
      return false;
  }
}

/** Does the expression mean the same in every scope? It does without references to an enclosing element or to revisions. */
export function isClosed(node: ExprNode): boolean {
  return !someNode(
    node,
    (inner) =>
      inner.type === 'Parent' ||
      inner.type === 'Context' ||
      (inner.type === 'FuncCall' && (inner.namespace === 'delta' || inner.namespace === 'diff')),
  );
}

/**
 * An expression from inside a filter, rewritten to mean the same in the scope around the filter (`^` becomes `@`).
 * Undefined when it depends on the element being filtered, or is of a kind not known to be safe.
 */
export function hoist(node: ExprNode): ExprNode | undefined {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
    case 'Everything':
      return node;
    case 'Parent':
      return node.n === 1 ? { type: 'This' } : { type: 'Parent', n: node.n - 1 };
    case 'AccessAttribute': {
      const base = node.base === undefined ? undefined : hoist(node.base);
      return base === undefined ? undefined : { ...node, base };
    }
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Deref':
    case 'Group':
    case 'Slice': {
      const base = hoist(node.base);
      return base === undefined ? undefined : { ...node, base };
    }
    case 'Map':
    case 'FlatMap': {
      const base = isStep(node.expr) ? hoist(node.base) : undefined;
      return base === undefined ? undefined : { ...node, base };
    }
    case 'Filter': {
      // An unchanged node is returned as it is: others compare nodes by identity.
      const base = isClosed(node.expr) ? hoist(node.base) : undefined;
      if (base === node.base) return node;
      return base === undefined ? undefined : { ...node, base };
    }
    case 'Array': {
      const values = all(node.elements.map(({ value }) => value));
      if (values === undefined) return undefined;
      const elements = node.elements.map((element, index) => ({
        ...element,
        value: values[index] ?? element.value,
      }));
      return { ...node, elements };
    }
    case 'OpCall': {
      const left = hoist(node.left);
      const right = hoist(node.right);
      return left === undefined || right === undefined ? undefined : { ...node, left, right };
    }
    case 'FuncCall': {
      if (functionsOfCurrentElement.has(`${node.namespace}::${node.name}`) || !isClosedCall(node))
        return undefined;
      const args = all(node.args);
      return args === undefined ? undefined : { ...node, args };
    }
    default:
      return undefined;
  }
}

function isClosedCall({ namespace }: { readonly namespace: string }): boolean {
  return namespace !== 'delta' && namespace !== 'diff';
}
