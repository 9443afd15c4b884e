import type { PersonLink } from '@/lib/content/views';

/** A name, linked when there is a page for it. A name has its own direction. */
export function PersonName({ person }: { person: PersonLink }) {
  const name = <bdi>{person.name}</bdi>;
  return person.href === undefined ? name : <a href={person.href}>{name}</a>;
}
