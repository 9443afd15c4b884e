import { type Fields, isEmpty, isFields, itemsOf, referredTo } from './values.ts';

/** The first list with those items of the second whose key the first lacks. Items that are no objects stay where they are. */
function withMissing(
  kept: unknown,
  dropped: unknown,
  keyOf: (item: Fields) => unknown,
): readonly unknown[] {
  const own = itemsOf(kept);
  const keys = new Set(own.filter(isFields).map(keyOf));
  const added = itemsOf(dropped)
    .filter(isFields)
    .filter((item) => keyOf(item) !== undefined && !keys.has(keyOf(item)));
  return added.reduce<readonly unknown[]>((list, item) => [...list, withFreeKey(item, list)], own);
}

/** A localised text: the kept one’s, and the dropped one’s in languages in which the kept one says nothing. */
export function joinedTexts(kept: unknown, dropped: unknown): readonly unknown[] {
  const said = itemsOf(kept).filter((item) => !isFields(item) || !isEmpty(item.value));
  const heard = itemsOf(dropped).filter((item) => isFields(item) && !isEmpty(item.value));
  const added = withMissing(said, heard, ({ language }) => language);
  return added.length === said.length ? itemsOf(kept) : added;
}

/** References to documents, each once. */
export function joinedReferences(kept: unknown, dropped: unknown): readonly unknown[] {
  return withMissing(kept, dropped, referredTo);
}

/** An item under a `_key` that no item of a list has. */
export function withFreeKey(item: Fields, list: readonly unknown[]): Fields {
  const taken = new Set(list.filter(isFields).map(({ _key }) => _key));
  const { _key } = item;
  if (typeof _key !== 'string' || !taken.has(_key)) return item;
  for (let number = 2; ; number += 1) {
    const free = `${_key}-${number}`;
    if (!taken.has(free)) return { ...item, _key: free };
  }
}
