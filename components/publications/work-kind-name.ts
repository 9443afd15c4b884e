import { workKinds } from '@/lib/domain/vocabulary';

/** The name of a kind of work. @param t of the namespace `publications.kind` */
export function workKindName(
  value: string,
  t: (kind: (typeof workKinds)[number]) => string,
): string {
  const kind = workKinds.find((each) => each === value);
  return kind === undefined ? value : t(kind);
}
