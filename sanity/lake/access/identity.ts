import type { Role } from './roles.ts';

/** The user of a valid token. */
export interface SignedIn {
  readonly authenticated: true;
  readonly userId: string;
  readonly role: Role;
}

/** Who sends a request. Without a token only published documents are visible. */
export type LakeAuth = { readonly authenticated: false } | SignedIn;
