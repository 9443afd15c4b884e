import type { PageLanguage } from './accept-language.ts';

/** What an editor may do. Hosted Sanity calls its roles the same. */
export const roleNames = ['viewer', 'editor', 'administrator'] as const;

export type Role = (typeof roleNames)[number];

/** What a request needs: nothing, or a token of this role or one above it. */
export type Needed = 'nothing' | Role;

export function isRole(text: string): text is Role {
  return roleNames.some((role) => role === text);
}

/** May one of this role (undefined: without a token) do what needs that? */
export function allows(role: Role | undefined, needed: Needed): boolean {
  if (needed === 'nothing') return true;
  return role !== undefined && roleNames.indexOf(role) >= roleNames.indexOf(needed);
}

const roleTitles: Readonly<Record<PageLanguage, Readonly<Record<Role, string>>>> = {
  fr: { viewer: 'Lecture', editor: 'Rédaction', administrator: 'Administration' },
  en: { viewer: 'Viewer', editor: 'Editor', administrator: 'Administrator' },
};

/** As Studio names it to its user, such as in "Your role Viewer does not have permissions to …". */
export function roleTitle(role: Role, language: PageLanguage): string {
  return roleTitles[language][role];
}

export interface Grant {
  /** GROQ: the documents it is about. */
  readonly filter: string;
  readonly permissions: readonly string[];
}

/**
 * The grants that Studio reads to know which buttons and fields to offer. They only tell what the table of endpoints
 * enforces.
 */
export function grantsOf(role: Role | undefined): Grant[] {
  if (role === undefined) return [{ filter: '_id in path("*")', permissions: ['read'] }];
  const filter = '_id in path("**")';
  if (role === 'viewer') return [{ filter, permissions: ['read', 'history'] }];
  return [{ filter, permissions: ['read', 'create', 'update', 'history'] }];
}
