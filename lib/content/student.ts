import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { pathOf } from '../routes/addresses.ts';
import { institutionFields, institutionName, institutionWire } from './institution.ts';
import { filingName, named } from './person.ts';
import { asPublished, type Showing } from './spot.ts';
import { localisedTextWire, phraseOf } from './phrase.ts';
import { isCurrent, supervisionFields, supervisionsWire, supervisorViews } from './supervision.ts';
import type { Student } from './views.ts';
import { slugOfDraft } from './draft-slug.ts';
import { filledString, listOf, optional, required, slugWire } from './wire.ts';

export const studentFields = /* groq */ `
  _id, name, familyName, "slug": slug.current, position,
  institutions[]{${institutionFields}},
  supervisors[]{${supervisionFields}}`;

export const studentWire = z.object({
  _id: z.string(),
  name: required(filledString),
  familyName: optional(filledString, 'familyName'),
  slug: required(slugWire),
  position: localisedTextWire,
  institutions: listOf(institutionWire, 'institution'),
  supervisors: supervisionsWire,
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
  showing: Showing = asPublished,
): Student[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base' });
  return people
    .toSorted((a, b) => collator.compare(filingName(a), filingName(b)))
    .flatMap((student) => {
      const current = student.supervisors.filter((one) => isCurrent(one, today));
      const others = current.filter((one) => !selfIds.includes(one.person?._id ?? ''));
      if (others.length === current.length) return [];
      const spot = showing.spot(student._id, 'researcher');
      const position = phraseOf(student.position, language, spot.field('position'));
      const slug = student.slug ?? slugOfDraft(student._id);
      const href = pathOf({ page: 'profile', slug }, language);
      return [
        {
          person: {
            id: student._id,
            ...named(student.name),
            kind: 'member' as const,
            href,
            ...spot.field('name').mark,
          },
          ...(position && { position }),
          institutions: student.institutions.flatMap((one) =>
            institutionName(one, language, spot.field('institutions'), showing),
          ),
          others: supervisorViews(others, language, spot.field('supervisors')),
        },
      ];
    });
}
