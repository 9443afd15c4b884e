import type { UrlRule } from 'sanity';

type Resettable = UrlRule & { reset(): UrlRule };

/** Every rule has `reset`; the declaration of `UrlRule` leaves it out. */
function isResettable(rule: UrlRule): rule is Resettable {
  return 'reset' in rule && typeof rule.reset === 'function';
}

/**
 * The rule of a `url` field without the `uri` rule that the Studio puts into it. That one accepts spaces
 * at the ends, and would repeat everything else that our own rule says, in other words.
 */
export function withoutUriRule(rule: UrlRule): UrlRule {
  return isResettable(rule) ? rule.reset() : rule;
}
