import type { StudioLanguage } from '../labels/label.ts';
import { messageIn, type Verdict } from './format.ts';
import { isRecord } from './record.ts';

/** A rule for the end of a period: it is not before the `startDate` beside it. */
export function notBeforeStart(
  language: StudioLanguage,
): (end: unknown, context: { parent?: unknown }) => Verdict {
  return (end, { parent }) => {
    const start = isRecord(parent) ? parent.startDate : undefined;
    if (typeof end !== 'string' || typeof start !== 'string') return true;
    return end >= start ? true : messageIn('endBeforeStart', language);
  };
}
