import type { StudioLanguage } from '../labels/label.ts';
import { contentLanguages } from '../../../lib/domain/vocabulary.ts';
import { isFilled, messageIn, type Verdict } from './format.ts';
import { isRecord } from './record.ts';

/** A rule: the localised text has something to see in it, in French and in English. */
export function filledInBothLanguages(language: StudioLanguage): (value: unknown) => Verdict {
  return (value) => {
    const entries = Array.isArray(value) ? value.filter(isRecord) : [];
    const complete = contentLanguages.every((needed) =>
      entries.some(
        (entry) =>
          entry.language === needed && typeof entry.value === 'string' && isFilled(entry.value),
      ),
    );
    return complete ? true : messageIn('bothLanguages', language);
  };
}

/** The same for a field that is required: of one that is not there at all, `required` speaks. */
export function writtenInBothLanguages(language: StudioLanguage): (value: unknown) => Verdict {
  const bothLanguages = filledInBothLanguages(language);
  return (value) => (value === undefined ? true : bothLanguages(value));
}
