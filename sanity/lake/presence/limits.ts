import { limits } from '../limits.ts';

/** How much one socket, one user and all of them may ask for. */
export type PresenceLimits = { readonly [Name in keyof typeof limits.presence]: number };

export const presenceLimits: PresenceLimits = limits.presence;
