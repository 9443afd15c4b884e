import { type WorkKind, workKinds } from '@/lib/domain/vocabulary';

/** The name of a kind of work. @param t of the namespace `publications` */
export function workKindName(value: string, t: (key: `kind.${WorkKind}`) => string): string {
  const kind = workKinds.find((each) => each === value);
  return kind === undefined ? value : t(`kind.${kind}`);
}
