/**
 * The layer that a preview puts on view models. A view model holds what a visitor gets and nothing
 * about previews. An annotation is attached to one of its objects under a symbol, and components ask
 * for it. Published pages have none.
 */

/**
 * A field that a page cannot do without and a draft can lack, or a referenced document that is
 * missing.
 */
export type Placeholder =
  'name' | 'address' | 'alt' | 'title' | 'author' | 'supervisor' | 'topic' | 'institution' | 'work';

export interface Annotation {
  /** Value of the attribute `data-sanity`, which links the text to its field in the Studio. */
  readonly dataAttribute?: string | undefined;
  /** What is missing here; the text of the view model is then a stand-in. */
  readonly placeholder?: Placeholder | undefined;
  /** What an editor typed into the document and pages cannot show. */
  readonly validationIssues?: readonly string[] | undefined;
  /**
   * Annotations of the fields that a view model holds as plain strings, by the names of the fields.
   */
  readonly fields?: Readonly<Record<string, Annotation>> | undefined;
}

const symbol = Symbol('annotation');

class Annotated {
  readonly annotation: Annotation;
  constructor(annotation: Annotation) {
    this.annotation = annotation;
  }
}

/** A copy of a view with an annotation, which is merged into the one that it has. */
export function annotated<T extends object>(view: T, annotation: Annotation): T {
  return { ...view, [symbol]: new Annotated({ ...annotationOf(view), ...annotation }) };
}

/** The annotation of a view or a part of it; empty on a published page. */
export function annotationOf(view: object): Annotation {
  const found: unknown = Reflect.get(view, symbol);
  return found instanceof Annotated ? found.annotation : {};
}
