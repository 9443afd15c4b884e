import type { ImportSettings } from '../../env/import-settings.ts';
import { SourceError } from './errors.ts';
import type { SourceRequest } from './source-request.ts';

/** Parameters that say who asks. They are added last and are no part of a question. */
const ownParameters = ['api_key', 'mailto'] as const;

/**
 * The address of a question, without who asks: what it is kept under.
 *
 * @throws SourceError `badRequest` when the path, as a client would send it, is another one than was given: it has a
 *   `..`, a query, a fragment, a line break
 */
export function questionAddress(
  { host, path, query = {} }: SourceRequest,
  { origins }: Pick<ImportSettings, 'origins'>,
): URL {
  const address = URL.parse(path, origins[host]);
  if (address?.href !== `${origins[host]}${path}` || !/^\/[^/?#][^?#]*$/.test(path)) {
    throw new SourceError('badRequest', { source: host, reason: 'the path is not encoded' });
  }
  for (const [name, value] of Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isOwn(name)) address.searchParams.set(name, value);
  }
  return address;
}

/**
 * The address that is asked, with who asks. Crossref and OpenAlex take the contact as a parameter, all five in the
 * user agent. Only OpenAlex gets its key, at the origin that the environment gives it.
 */
export function signedAddress(
  question: URL,
  host: SourceRequest['host'],
  settings: Pick<ImportSettings, 'contact' | 'openAlexKey'>,
): URL {
  const address = new URL(question);
  const { contact, openAlexKey } = settings;
  for (const name of ownParameters) address.searchParams.delete(name);
  if (contact !== undefined && (host === 'crossref' || host === 'openalex')) {
    address.searchParams.set('mailto', contact);
  }
  if (openAlexKey !== undefined && host === 'openalex') {
    address.searchParams.set('api_key', openAlexKey);
  }
  return address;
}

/**
 * Where a redirect leads. OpenAlex moves a merged work with a 301; nobody has a reason to lead elsewhere.
 *
 * @param location as the answer says it
 * @param from the address that was asked
 * @returns undefined for another host, port or scheme, for one with a user name in it, and for no address at all
 */
export function redirectedAddress(location: string | null, from: URL): URL | undefined {
  const address = location === null ? null : URL.parse(location, from);
  if (address?.origin !== from.origin) return undefined;
  return address.username === '' && address.password === '' ? address : undefined;
}

/** By which a service knows whom to write to (https://www.crossref.org/documentation/retrieve-metadata/rest-api). */
export function userAgent({ contact }: Pick<ImportSettings, 'contact'>): string {
  return contact === undefined ? 'Portrait/0.1' : `Portrait/0.1 (mailto:${contact})`;
}

function isOwn(name: string): boolean {
  return ownParameters.some((own) => own === name);
}
