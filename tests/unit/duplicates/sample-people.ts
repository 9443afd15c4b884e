import type { PersonIdentity } from '@/lib/duplicates/people/identity';

export type PersonBrief = Partial<Omit<PersonIdentity, 'id' | 'name'>>;

/** A person in one line of a table: a coauthor without works, unless it says more. */
export function person(id: string, name: string, brief: PersonBrief = {}): PersonIdentity {
  return { id, type: 'coauthor', name, alternateNames: [], works: [], coauthors: [], ...brief };
}
