import type { UrlRule } from 'sanity';

type Resettable = UrlRule & { reset(): UrlRule };

/** Every rule has `reset`; the declarations of those for addresses leave it out. */
function isResettable(rule: UrlRule): rule is Resettable {
  return 'reset' in rule && typeof rule.reset === 'function';
}

/**
 * The rule of a `url` field without the check that Studio puts into it: that one lets spaces at the
 * ends through, and would say of everything else what ours says, in other words.
 */
export function withoutStudioCheck(rule: UrlRule): UrlRule {
  return isResettable(rule) ? rule.reset() : rule;
}
