import type { Language } from '../../i18n/languages.ts';
import { pathOf } from '../../pages/addresses.ts';
import { type Parameters, type ParameterValues, queryOf } from '../../pages/parameters.ts';
import type { IndexPage } from '../../pages/registry.ts';

/** The addresses of a list with other values of its parameters than it has. */
export interface ListAddresses<P extends Parameters> {
  /** Of the list without any. */
  readonly all: string;
  /** Its first page with some other values; one that is undefined is taken away. */
  with(changes: ParameterValues<P>): string;
  /** Another of its pages, counted from 1. */
  page(number: number): string;
}

export function listAddresses<P extends Parameters>(
  { page, parameters }: { page: IndexPage; parameters: P },
  values: ParameterValues<P>,
  language: Language,
): ListAddresses<P> {
  const address = (changed: ParameterValues<P>) =>
    pathOf({ page, query: queryOf(parameters, changed) }, language);
  return {
    all: pathOf({ page }, language),
    with: (changes) => address({ ...values, page: undefined, ...changes }),
    page: (number) => address({ ...values, page: number === 1 ? undefined : String(number) }),
  };
}
