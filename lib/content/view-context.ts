import type { Language } from '../i18n/languages.ts';
import type { Placeholder } from './annotation.ts';

/** The path of a field in a document, which annotates the view of that field. */
export interface FieldPath {
  /** A field of the object at this path. */
  field(name: string): FieldPath;
  /** An item of the list at this path; the list itself when the item has no key. */
  item(key: string | undefined): FieldPath;
  /**
   * The view of this field; in a preview, with its annotation.
   *
   * @param placeholder set when the field is missing
   */
  annotate<T extends object>(view: T, placeholder?: Placeholder | false): T;
  /**
   * The same for fields that `view` holds as plain strings: by name, the placeholder of a missing
   * one.
   */
  annotateFields<T extends object>(
    view: T,
    fields: Readonly<Record<string, Placeholder | null>>,
  ): T;
}

/** The context that every view function takes. */
export interface ViewContext {
  /** Language of the page. */
  readonly language: Language;
  /** `YYYY-MM-DD`. What ended before it is not shown as current. */
  readonly today: string;
  /** Whether documents may be half written and have images that only editors may see. */
  readonly isDraft: boolean;
  /** The path of a whole document. */
  document(id: string, type: string): FieldPath;
  /** The view of a document; in a draft, annotated with its validation issues. */
  withValidationIssues<T extends object>(view: T, documentId: string): T;
}

/** The path of a published page, which annotates nothing. */
export const noFieldPath: FieldPath = {
  field: () => noFieldPath,
  item: () => noFieldPath,
  annotate: (view) => view,
  annotateFields: (view) => view,
};

/**
 * The context of a published page.
 *
 * @param today `YYYY-MM-DD`
 */
export function publishedContext(language: Language, today: string): ViewContext {
  return {
    language,
    today,
    isDraft: false,
    document: () => noFieldPath,
    withValidationIssues: (view) => view,
  };
}
