import type { ComponentType } from 'react';
import type { Observable } from 'rxjs';
import type { InitialValueTemplateItem, SortOrderingItem } from 'sanity';
import {
  type DocumentListBuilder,
  type InitialValueTemplateItemBuilder,
  type IntentChecker,
  type ListItemBuilder,
  type MenuItemGroup,
  type StructureBuilder,
  structureLocaleNamespace,
} from 'sanity/structure';

import { apiVersion } from '../api-version.ts';

/** One list of documents of the desk. */
export interface DocumentListDefinition {
  /** Part of the list's address. */
  readonly id: string;
  readonly title: string;
  readonly icon?: ComponentType;
  readonly filter: string;
  readonly params?: Readonly<Record<string, string | readonly string[]>>;
  readonly order: SortOrderingItem[];
  /** The type whose orderings the list offers, when its documents are of one type. */
  readonly type?: string;
  /** What can be made new from the list. */
  readonly creates?: readonly (InitialValueTemplateItem | InitialValueTemplateItemBuilder)[];
  /** Types of the documents that open here when Studio is asked for one by its `_id`. */
  readonly opens?: readonly string[];
  /** Names of the templates whose new documents open here. */
  readonly opensNew?: readonly string[];
}

/** The pane of a list. */
export function documentList(
  S: StructureBuilder,
  list: DocumentListDefinition,
): DocumentListBuilder {
  const builder = S.documentList()
    .id(list.id)
    .title(list.title)
    .apiVersion(apiVersion)
    .filter(list.filter)
    .params({ ...list.params })
    .defaultOrdering(list.order)
    .canHandleIntent(intentsOf(list));
  // Last: each step of the builder before it would have it offer whatever its types have.
  return inOneType(S, builder, list.type).initialValueTemplates([...(list.creates ?? [])]);
}

/** As Studio's own lists have them, where the titles of the first and the last have changed places. */
const menuGroups: MenuItemGroup[] = [
  { id: 'sorting', title: 'Sort', i18n: titled('menu-item-groups.sorting-group') },
  { id: 'layout', title: 'Layout', i18n: titled('menu-item-groups.layout-group') },
  { id: 'actions', title: 'Actions', i18n: titled('menu-item-groups.actions-group') },
];

function titled(key: string): { title: { key: string; ns: string } } {
  return { title: { key, ns: structureLocaleNamespace } };
}

/** A list of one type offers that type's orderings and layouts. */
function inOneType(
  S: StructureBuilder,
  builder: DocumentListBuilder,
  type: string | undefined,
): DocumentListBuilder {
  if (type === undefined) return builder;
  const plain = S.documentTypeList(type);
  return builder
    .schemaType(type)
    .menuItems(plain.getMenuItems() ?? [])
    .menuItemGroups(menuGroups);
}

/**
 * A line of the desk that leads to a list of documents.
 *
 * @param child the pane of the list, where it is more than the list alone tells
 */
export function listItem(
  S: StructureBuilder,
  list: DocumentListDefinition,
  child: () => DocumentListBuilder | Observable<DocumentListBuilder> = () => documentList(S, list),
): ListItemBuilder {
  const item = S.listItem().id(list.id).title(list.title).child(child);
  return list.icon === undefined ? item : item.icon(list.icon);
}

/**
 * Which of Studio's requests "edit this document" and "make a new one" end in a list. What is sought
 * opens where it is always found: a person among everyone, as the request does not say which they are.
 */
function intentsOf({ opens = [], opensNew = [] }: DocumentListDefinition): IntentChecker {
  return (intent, { type, template }) => {
    if (intent === 'edit') return opens.includes(type);
    return intent === 'create' && opensNew.includes(template ?? type);
  };
}
