import { Name } from '@/components/text/name';
import type { PersonLink } from '@/lib/content/person/view';

/** A name, linked when there is a page for it. */
export function PersonName({ person }: { person: PersonLink }) {
  const name = <Name of={person} />;
  return person.href === undefined ? name : <a href={person.href}>{name}</a>;
}
