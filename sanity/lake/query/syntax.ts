import type {
  ArrayElementNode,
  ExprNode,
  ObjectAttributeNode,
  SelectAlternativeNode,
} from 'groq-js';

/** Any node of a parsed query. */
export type SyntaxNode = ExprNode | ArrayElementNode | ObjectAttributeNode | SelectAlternativeNode;

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}

/** The direct children of a node. The value of a `Value` is never one, whatever it looks like. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  if (node.type === 'Value') return [];
  return Object.values(node).flat().filter(isSyntaxNode);
}

/** Does any node in the tree, itself included, satisfy the test? */
export function someNode(node: SyntaxNode, test: (node: SyntaxNode) => boolean): boolean {
  return test(node) || childrenOf(node).some((child) => someNode(child, test));
}

/** A copy of the node with mapped children. */
export function mapChildren<T extends SyntaxNode>(
  node: T,
  map: (child: SyntaxNode, attribute: string) => SyntaxNode,
): T {
  if (node.type === 'Value') return node;
  const copy = { ...node };
  for (const [attribute, value] of Object.entries(node)) {
    if (isSyntaxNode(value)) Reflect.set(copy, attribute, map(value, attribute));
    else if (Array.isArray(value)) {
      const mapped = value.map((element: unknown) =>
        isSyntaxNode(element) ? map(element, attribute) : element,
      );
      Reflect.set(copy, attribute, mapped);
    }
  }
  return copy;
}

const partsOfExpressions: readonly string[] = [
  'ArrayElement',
  'SelectAlternative',
  'ObjectAttributeValue',
  'ObjectConditionalSplat',
  'ObjectSplat',
];

/** Can the node be evaluated by itself, or is it a part of one that can? */
export function isExpression(node: SyntaxNode): node is ExprNode {
  return !partsOfExpressions.includes(node.type);
}

/** The expression inside any parentheses around it. */
export function parentheses(node: ExprNode): ExprNode {
  return node.type === 'Group' ? parentheses(node.base) : node;
}

/** The text of a constant. Undefined for any other node, also for one whose value is computed by each evaluation. */
export function constantText(node: ExprNode): string | undefined {
  if (node.type !== 'Value') return undefined;
  const value: unknown = Object.getOwnPropertyDescriptor(node, 'value')?.value;
  return typeof value === 'string' ? value : undefined;
}

export const text = (value: string): ExprNode => ({ type: 'Value', value });
export const attribute = (name: string): ExprNode => ({ type: 'AccessAttribute', name });
export const call = (namespace: string, name: string, ...args: ExprNode[]): ExprNode => ({
  type: 'FuncCall',
  namespace,
  name,
  args,
});
export const concatenation = (left: ExprNode, right: ExprNode): ExprNode => ({
  type: 'OpCall',
  op: '+',
  left,
  right,
});
