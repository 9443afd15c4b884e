import { z } from 'zod';

import type { Language } from '../i18n/languages.ts';
import { personFields, personLink, personWire } from './person.ts';
import type { Supervisor } from './views.ts';

export const supervisionFields = /* groq */ `role, endDate, "person": person->{${personFields}}`;

export const supervisionWire = z.object({
  role: z.enum(['principal', 'co']).catch('principal'),
  endDate: z.iso.date().nullish().catch(undefined),
  person: personWire,
});
export type SupervisionWire = z.output<typeof supervisionWire>;

/** Whether a supervision still goes on, on a day written as `YYYY-MM-DD`. */
export function isCurrent(supervision: SupervisionWire, today: string): boolean {
  return !supervision.endDate || supervision.endDate >= today;
}

/** The supervisors, the principal one first, otherwise in the editor's order. */
export function supervisorViews(supervisions: SupervisionWire[], language: Language): Supervisor[] {
  return supervisions
    .toSorted((a, b) => Number(a.role === 'co') - Number(b.role === 'co'))
    .map(({ person, role }) => ({ ...personLink(person, language), role }));
}
