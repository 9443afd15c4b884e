import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { personFields, personLink, personWire } from './person.ts';
import type { Supervisor } from './views.ts';
import { nowhere, type Spot } from './spot.ts';
import { isReadingDraft, listOf } from './wire.ts';

export const supervisionFields = /* groq */ `_key, role, endDate, "person": person->{${personFields}}`;

const supervisionWire = z.object({
  _key: z.string().optional().catch(undefined),
  role: z.enum(['principal', 'co']).catch('principal'),
  endDate: z.iso.date().nullish().catch(undefined),
  person: personWire.nullable(),
});
export type SupervisionWire = z.output<typeof supervisionWire>;

/**
 * Supervisions by people who are published: of anybody else not even the name is known here. In a
 * draft the place of who is missing is kept.
 */
export const supervisionsWire = listOf(supervisionWire, 'supervision').transform((list) =>
  list.filter(({ person }) => person !== null || isReadingDraft()),
);

/** Whether a supervision still goes on, on a day written as `YYYY-MM-DD`. */
export function isCurrent(supervision: SupervisionWire, today: string): boolean {
  return !supervision.endDate || supervision.endDate >= today;
}

/**
 * The supervisors, the principal one first, otherwise in the editor's order.
 *
 * @param list the spot of the list that names them
 */
export function supervisorViews(
  supervisions: SupervisionWire[],
  language: Language,
  list: Spot = nowhere,
): Supervisor[] {
  return supervisions
    .toSorted((a, b) => Number(a.role === 'co') - Number(b.role === 'co'))
    .map(({ _key, person, role }, place) => {
      const spot = list.item(_key).field('person');
      if (person) return { ...personLink(person, language, spot), role };
      const id = _key ?? `supervisor-${place}`;
      return { id, name: '', kind: 'coauthor', gap: 'supervisor', ...spot.mark, role };
    });
}
