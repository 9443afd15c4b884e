import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { pathOf } from '../routes/addresses.ts';
import { institutionFields, institutionName, institutionWire } from './institution.ts';
import { filingName } from './person.ts';
import { localisedTextWire, phraseOf } from './phrase.ts';
import { isCurrent, supervisionFields, supervisionWire, supervisorViews } from './supervision.ts';
import type { Student } from './views.ts';
import { filledString, listOf, optional, slugWire } from './wire.ts';

export const studentFields = /* groq */ `
  _id, name, familyName, "slug": slug.current, position,
  institutions[]->{${institutionFields}},
  supervisors[]{${supervisionFields}}`;

export const studentWire = z.object({
  _id: z.string(),
  name: filledString,
  familyName: optional(filledString, 'familyName'),
  slug: slugWire,
  position: localisedTextWire,
  institutions: listOf(institutionWire, 'institution'),
  supervisors: listOf(supervisionWire, 'supervision'),
});
type StudentWire = z.output<typeof studentWire>;

/**
 * The people whom somebody supervises today, with their other supervisors.
 *
 * @param selfIds the documents that stand for the supervisor
 * @param today `YYYY-MM-DD`
 */
export function studentViews(
  people: StudentWire[],
  selfIds: readonly string[],
  language: Language,
  today: string,
): Student[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base' });
  return people
    .toSorted((a, b) => collator.compare(filingName(a), filingName(b)))
    .flatMap((student) => {
      const current = student.supervisors.filter((one) => isCurrent(one, today));
      const others = current.filter((one) => !selfIds.includes(one.person._id));
      if (others.length === current.length) return [];
      const position = phraseOf(student.position, language);
      const href = pathOf({ page: 'profile', slug: student.slug }, language);
      return [
        {
          person: { id: student._id, name: student.name, kind: 'member' as const, href },
          ...(position && { position }),
          institutions: student.institutions.flatMap((one) => institutionName(one, language)),
          others: supervisorViews(others, language),
        },
      ];
    });
}
