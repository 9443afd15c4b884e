import { parse } from 'groq-js';

/**
 * Does a listener's query look at nothing but the document it is asked about? Others, reached by a
 * second `*` or by `->`, may be drafts: whether an event comes would then tell a visitor about them.
 * (Hosted Sanity takes no joins from any listener.)
 */
export function looksAtOneDocument(
  query: string,
  params: Readonly<Record<string, unknown>>,
): boolean {
  const { everything, dereferences } = count(parse(query, { params: { ...params } }));
  return everything <= 1 && dereferences === 0;
}

function count(node: unknown): { everything: number; dereferences: number } {
  const found = { everything: 0, dereferences: 0 };
  const pending: unknown[] = [node];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    const type = 'type' in next ? next.type : undefined;
    if (type === 'Everything') found.everything += 1;
    if (type === 'Deref') found.dereferences += 1;
    pending.push(...Object.values(next));
  }
  return found;
}
