import type { PageLanguage } from './accept-language.ts';

/** What a user may do. Hosted Sanity has the same names for its roles. */
export const roleNames = ['viewer', 'editor', 'administrator'] as const;

export type Role = (typeof roleNames)[number];

/** What a request needs: nothing, or a token of this role or one above it. */
export type Needed = 'nothing' | Role;

export function isRole(text: string): text is Role {
  return roleNames.some((role) => role === text);
}

/** Is the role (undefined: no token) enough? */
export function allows(role: Role | undefined, needed: Needed): boolean {
  if (needed === 'nothing') return true;
  return role !== undefined && roleNames.indexOf(role) >= roleNames.indexOf(needed);
}

const roleTitles: Readonly<Record<PageLanguage, Readonly<Record<Role, string>>>> = {
  fr: { viewer: 'Lecture', editor: 'Rédaction', administrator: 'Administration' },
  en: { viewer: 'Viewer', editor: 'Editor', administrator: 'Administrator' },
};

/** The title that Studio shows, as in "Your role Viewer does not have permissions to …". */
export function roleTitle(role: Role, language: PageLanguage): string {
  return roleTitles[language][role];
}

export interface Grant {
  /** GROQ filter of the documents that the grant is about. */
  readonly filter: string;
  readonly permissions: readonly string[];
}

/**
 * The grants by which Studio decides which buttons and fields to offer. They describe what the table of routes enforces.
 */
export function grantsOf(role: Role | undefined): Grant[] {
  if (role === undefined) return [{ filter: '_id in path("*")', permissions: ['read'] }];
  const filter = '_id in path("**")';
  if (role === 'viewer') return [{ filter, permissions: ['read', 'history'] }];
  return [{ filter, permissions: ['read', 'create', 'update', 'history'] }];
}
