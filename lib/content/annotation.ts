/**
 * The layer that a preview puts on view models. A view model is what a visitor gets, and says
 * nothing of previews; an annotation goes with one of its objects under a symbol, and components
 * ask for it. Published pages have none.
 */

/** What a draft can lack that a page cannot do without, or refer to although it is not there. */
export type Placeholder =
  'name' | 'address' | 'alt' | 'title' | 'author' | 'supervisor' | 'topic' | 'institution' | 'work';

export interface Annotation {
  /** Value of the attribute `data-sanity`, which leads from the text to its field. */
  readonly dataAttribute?: string | undefined;
  /** What is missing here; the text of the view model is then a stand-in. */
  readonly placeholder?: Placeholder | undefined;
  /** What was typed into the document and cannot be shown as it is meant. */
  readonly validationIssues?: readonly string[] | undefined;
  /** Of fields that a view model holds as plain strings, by their names. */
  readonly fields?: Readonly<Record<string, Annotation>> | undefined;
}

const symbol = Symbol('annotation');

class Annotated {
  readonly annotation: Annotation;
  constructor(annotation: Annotation) {
    this.annotation = annotation;
  }
}

/** The same object, with more said of it. */
export function annotated<T extends object>(piece: T, annotation: Annotation): T {
  return { ...piece, [symbol]: new Annotated({ ...annotationOf(piece), ...annotation }) };
}

/** What a preview says of a piece of a view model; empty on a published page. */
export function annotationOf(piece: object): Annotation {
  const found: unknown = Reflect.get(piece, symbol);
  return found instanceof Annotated ? found.annotation : {};
}
