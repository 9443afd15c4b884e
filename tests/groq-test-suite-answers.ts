/** Converts the results in `groq-test-suite.ts` to the form in which the suite records them. */

const LAKE_ATTRIBUTES = ['_rev', '_createdAt', '_updatedAt'];

/** The suite checks the order of scores, not their values. */
export function withPositions(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withPositions);
    const scores = items.flatMap((item) => scoreOf(item) ?? []);
    const order = [...new Set(scores)].sort((a, b) => b - a);
    return items.map((item) => {
      const score = scoreOf(item);
      if (score === undefined || typeof item !== 'object') return item;
      const { _score, ...rest } = { _score: score, ...item };
      return { ...rest, _pos: order.indexOf(_score) + 1 };
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, withPositions(child)]),
  );
}

function scoreOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('_score' in value)) return undefined;
  return typeof value._score === 'number' ? value._score : undefined;
}

/** A document without the fields that the lake adds when it stores one. */
export function withoutLakeAttributes(value: unknown, source: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutLakeAttributes(item, source));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !LAKE_ATTRIBUTES.includes(name) || source.includes(`"${name}"`))
      .filter(([name]) => name !== '_weak' || source.includes('"_weak"'))
      .map(([name, child]) => [name, withoutLakeAttributes(child, source)]),
  );
}
