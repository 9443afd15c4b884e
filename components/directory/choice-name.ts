import { memberRoles, type MemberRole, statuses } from '@/lib/domain/vocabulary';

type Status = (typeof statuses)[number];

/** The name of a value of a filter of the directory that is no document. */
export function choiceName(
  name: string,
  value: string,
  words: { roles: (role: MemberRole) => string; statuses: (status: Status) => string },
): string {
  const role = name === 'role' ? memberRoles.find((each) => each === value) : undefined;
  const status = name === 'status' ? statuses.find((each) => each === value) : undefined;
  if (role !== undefined) return words.roles(role);
  if (status !== undefined) return words.statuses(status);
  return name === 'letter' ? value.toUpperCase() : value;
}
