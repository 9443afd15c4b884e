import type { Caller } from './caller.ts';
import type { Role } from './roles.ts';

/** The user of a valid token. */
export interface SignedIn {
  readonly authenticated: true;
  readonly caller: 'credentials';
  readonly userId: string;
  readonly role: Role;
}

/** A request without a user. It sees published documents only, also with the site's token. */
export interface Visitor {
  readonly authenticated: false;
  readonly caller: Exclude<Caller, 'credentials'>;
}

/** Who sends a request: known before anything else is done for it. */
export type LakeAuth = Visitor | SignedIn;
