/** What a view model carries of where it comes from: nothing, but in a preview. */
export interface Marked {
  /** The place of the text in its document, as an attribute `data-sanity`. */
  place?: string;
}

/** A place in a document, down to which a preview can lead an editor. */
export interface Spot {
  /** A field of what is here. */
  field(name: string): Spot;
  /** An item of the list that is here; the list itself when the item has no key. */
  item(key: string | undefined): Spot;
  /** To be spread into the view model of what is shown from here. */
  readonly mark: Marked;
}

export const nowhere: Spot = { field: () => nowhere, item: () => nowhere, mark: {} };

/** For whom views are made. */
export interface Showing {
  /** A document may be half written, and have an image that only editors may see. */
  readonly isDraft: boolean;
  /** The spot of a whole document. */
  spot(id: string, type: string): Spot;
}

/** For visitors: nothing is marked. */
export const asPublished: Showing = { isDraft: false, spot: () => nowhere };

/**
 * For somebody who previews.
 *
 * @param attribute writes the attribute for a path such as `authors[_key=="a"].printedName`
 * @param isDraft whether drafts are what they see
 */
export function asPreviewed(
  attribute: (id: string, type: string, path: string) => string,
  isDraft: boolean,
): Showing {
  const at = (id: string, type: string, path: string): Spot => ({
    field: (name) => at(id, type, path === '' ? name : `${path}.${name}`),
    item: (key) => at(id, type, key === undefined ? path : `${path}[_key=="${key}"]`),
    get mark() {
      return path === '' ? {} : { place: attribute(id, type, path) };
    },
  });
  return { isDraft, spot: (id, type) => at(id, type, '') };
}
