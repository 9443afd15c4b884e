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

import { apiVersion } from '../../api-version.ts';

/** A list of documents in the structure. */
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
  /** The templates of new documents that the list offers. */
  readonly creates?: readonly (InitialValueTemplateItem | InitialValueTemplateItemBuilder)[];
  /** Types whose documents open in this list on an `edit` intent. */
  readonly opens?: readonly string[];
  /** Templates whose new documents open in this list on a `create` intent. */
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
  // Last, because every other step of the builder resets the templates to those of the type.
  return inOneType(S, builder, list.type).initialValueTemplates([...(list.creates ?? [])]);
}

/** The groups of the Studio's own lists, whose first and last titles are swapped by mistake. */
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
 * An item of the structure that opens a list of documents.
 *
 * @param child the pane of the list, when it is more than `documentList` makes
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
 * Which `edit` and `create` intents a list handles. A person opens in the list of everyone, because
 * the intent does not tell a member from an alumnus.
 */
function intentsOf({ opens = [], opensNew = [] }: DocumentListDefinition): IntentChecker {
  return (intent, { type, template }) => {
    if (intent === 'edit') return opens.includes(type);
    return intent === 'create' && opensNew.includes(template ?? type);
  };
}
