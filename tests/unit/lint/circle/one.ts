import type { Other } from './other';

export interface One {
  other: Other;
}
