import type { Language } from '../../i18n/languages.ts';
import { pathOf } from '../../pages/addresses.ts';

/** Where the works of a person or of a topic are listed with every filter. */
export interface WorksList {
  /** The list of all publications, to which a form adds what is kept. */
  readonly action: string;
  readonly kept: Record<string, string>;
  readonly allHref: string;
}

/** From so many works on, a list of them can be searched. */
export const longWorksList = 30;

/** @param kept a parameter of the list of publications, with a slug */
export function worksList(
  kept: { readonly person: string } | { readonly topic: string },
  language: Language,
): WorksList {
  const query = new URLSearchParams(kept).toString();
  return {
    action: pathOf({ page: 'publications' }, language),
    kept: { ...kept },
    allHref: pathOf({ page: 'publications', query }, language),
  };
}
