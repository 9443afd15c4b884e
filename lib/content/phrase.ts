/**
 * A text as a page shows it. `lang` is there only when the text is not in the language of the
 * page, and then belongs on the element that holds it (WCAG 3.1.2).
 */
export interface Phrase {
  text: string;
  lang?: string;
}
