import { type Fields, isEmpty } from './values.ts';

/**
 * A document whose empty fields have what another one says. Its system fields and addresses stay its own.
 *
 * @param own fields that are not filled
 */
export function filled(kept: Fields, dropped: Fields, own: ReadonlySet<string>): Fields {
  const added = Object.entries(dropped).filter(
    ([name, value]) =>
      !name.startsWith('_') && !own.has(name) && isEmpty(kept[name]) && !isEmpty(value),
  );
  return added.length === 0 ? kept : { ...kept, ...Object.fromEntries(added) };
}

/** Fields that have a value, over a document; those that are empty lists are left as they were. */
export function withLists(document: Fields, lists: Readonly<Record<string, readonly unknown[]>>) {
  const said = Object.entries(lists).filter(
    ([name, list]) => list.length > 0 || Array.isArray(document[name]),
  );
  return { ...document, ...Object.fromEntries(said) };
}
