import { z } from 'zod';

import type { WorkDocument } from '../../../../lib/import/changes/work-fields.ts';
import { initialWork } from '../../../schema/documents/publication.ts';

const stored = z.looseObject({ _createdAt: z.string() });

/**
 * A work in the form, as an import looks at it. Of one that nobody wrote in yet, what every new work begins with is
 * nobody's word; what its template chose, such as a thesis in the list of theses, is.
 */
export function fillBase(work: WorkDocument): WorkDocument {
  const fields = Object.entries(work).filter(([name]) => !name.startsWith('_'));
  if (stored.safeParse(work).success) return Object.fromEntries(fields);
  const initial = new Map<string, unknown>(Object.entries(initialWork));
  return Object.fromEntries(fields.filter(([name, value]) => initial.get(name) !== value));
}
