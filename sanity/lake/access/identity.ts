import type { Role } from './roles.ts';

/** Someone whom a valid token names. */
export interface SignedIn {
  readonly authenticated: true;
  readonly userId: string;
  readonly role: Role;
}

/** Who is asking. Without a token: nobody, who sees published documents only. */
export type LakeAuth = { readonly authenticated: false } | SignedIn;
