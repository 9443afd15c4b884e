import { weakReference } from './stored-values.ts';

interface Authorship {
  _key: string;
  _type: 'authorship';
  person: ReturnType<typeof weakReference>;
  equalContribution?: boolean;
}

/**
 * The authors of a work, in order.
 *
 * @param ids of researchers and coauthors
 */
export function authors(...ids: string[]): Authorship[] {
  return ids.map((id) => ({ _key: id, _type: 'authorship', person: weakReference(id) }));
}

/** An author who contributed as much as the others so marked. */
export function equally(authorship: Authorship): Authorship {
  return { ...authorship, equalContribution: true };
}
