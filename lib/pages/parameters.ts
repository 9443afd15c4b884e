/**
 * The parameters of lists: which values they can have, and their one canonical form. An address with
 * others leads to one without them, so that each list has one address.
 *
 * Plain functions without dependencies, because the Studio reads the registry of pages too.
 */
import { isSlug } from '../domain/slug.ts';

/** The value of a parameter in its canonical form; undefined when it cannot have that value. */
export type Parameter = (value: string) => string | undefined;
export type Parameters = Readonly<Record<string, Parameter>>;

/** More is cut off: no name or title is as long, and an address has to fit into a line of a log. */
export const maxSearchLength = 200;

/** What a visitor types: one line, without signs that nobody sees. */
export const searchText: Parameter = (value) => {
  const line = value
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\p{Cs}\p{Co}\p{Cn}]+/gu, ' ')
    .trim();
  const cut = [...line].slice(0, maxSearchLength).join('').trim();
  return cut === '' ? undefined : cut;
};

export const slugValue: Parameter = (value) => (isSlug(value) ? value : undefined);

export const year: Parameter = (value) => (/^[1-9]\d{3}$/.test(value) ? value : undefined);

/** The first page has no number. */
export const pageNumber: Parameter = (value) =>
  /^[1-9]\d{0,3}$/.test(value) && value !== '1' ? value : undefined;

export const letter: Parameter = (value) => (/^[a-z]$/.test(value) ? value : undefined);

export function oneOf(values: readonly string[]): Parameter {
  return (value) => (values.includes(value) ? value : undefined);
}

/** The values of parameters, each at most once. */
export type ParameterValues<P extends Parameters> = { readonly [Name in keyof P]?: string };

/** The first possible value of each parameter, in the order in which they are defined. */
export function parameterValues<P extends Parameters>(
  parameters: P,
  given: URLSearchParams,
): ParameterValues<P> {
  const values: { [Name in keyof P]?: string } = {};
  for (const name in parameters) {
    const value = given
      .getAll(name)
      .map((each) => parameters[name]?.(each))
      .find((each) => each !== undefined);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** The query of an address, without `?`, in canonical form; empty when no parameter has a value. */
export function queryOf<P extends Parameters>(parameters: P, values: ParameterValues<P>): string {
  const query = new URLSearchParams();
  for (const name in parameters) {
    const value = values[name];
    if (value !== undefined) query.set(name, value);
  }
  return query.toString();
}

/** Whether a query has each known parameter as its canonical form does. Unknown ones are ignored. */
export function isCanonical(parameters: Parameters, given: URLSearchParams): boolean {
  const known = new URLSearchParams([...given].filter(([name]) => Object.hasOwn(parameters, name)));
  return known.toString() === queryOf(parameters, parameterValues(parameters, given));
}
