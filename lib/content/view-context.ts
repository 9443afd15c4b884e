import type { Language } from '../i18n/languages.ts';
import type { Placeholder } from './annotation.ts';

/** A path in a document down to a field, for annotating what is shown of it. */
export interface FieldPath {
  /** A field of the object at this path. */
  field(name: string): FieldPath;
  /** An item of the list at this path; the list itself when the item has no key. */
  item(key: string | undefined): FieldPath;
  /**
   * What is shown of this path, in a preview with its annotation.
   *
   * @param placeholder what is missing, when it is
   */
  annotate<T extends object>(piece: T, placeholder?: Placeholder | false): T;
  /** The same for fields that `piece` holds as plain strings: their names, and what is missing of them. */
  annotateFields<T extends object>(
    piece: T,
    fields: Readonly<Record<string, Placeholder | null>>,
  ): T;
}

/** What a view is made for: every view takes it. */
export interface ViewContext {
  /** Language of the page. */
  readonly language: Language;
  /** `YYYY-MM-DD`: what ended before it is not shown as current. */
  readonly today: string;
  /** Whether documents may be half written, and have images that only editors may see. */
  readonly isDraft: boolean;
  /** The path of a whole document. */
  document(id: string, type: string): FieldPath;
  /** A document's view, in a draft with what was typed into it and cannot be shown. */
  withValidationIssues<T extends object>(piece: T, documentId: string): T;
}

/** No annotation is made for visitors. */
export const noFieldPath: FieldPath = {
  field: () => noFieldPath,
  item: () => noFieldPath,
  annotate: (piece) => piece,
  annotateFields: (piece) => piece,
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
    withValidationIssues: (piece) => piece,
  };
}
