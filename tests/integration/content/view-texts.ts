import { isHttpUrl } from '@/lib/domain';

/** Every string of a view model, with the name of the field that holds it. */
export function stringsOf(view: unknown, name = ''): { name: string; text: string }[] {
  if (typeof view === 'string') return [{ name, text: view }];
  if (Array.isArray(view)) return view.flatMap((item: unknown) => stringsOf(item, name));
  if (typeof view !== 'object' || view === null) return [];
  return Object.entries(view).flatMap(([key, value]) => stringsOf(value, key));
}

const addressFields = ['href', 'src', 'url', 'pdf'];

/** The addresses in a view that are neither a path on this site nor http(s), mailto or tel. */
export function unsafeAddresses(view: unknown): string[] {
  return stringsOf(view)
    .filter(({ name }) => addressFields.includes(name))
    .map(({ text }) => text)
    .filter(
      (text) => !/^\/(?![/\\])/.test(text) && !/^(?:mailto|tel):/.test(text) && !isHttpUrl(text),
    );
}

/** Fields of view models that are shown as text and nothing else. */
const textFields = [
  'text',
  'name',
  'indexName',
  'venue',
  'venueShort',
  'volume',
  'issue',
  'pages',
  'room',
  'id',
  'key',
];

/** The fields with `javascript:`, except those that are shown as text. */
export function scriptAddresses(view: unknown): string[] {
  return stringsOf(view)
    .filter(({ text }) => /javascript:/i.test(text))
    .filter(({ name }) => !textFields.includes(name))
    .map(({ name }) => name);
}

/** The `lang` values in a view that are no language tags (BCP 47). */
export function wrongLanguages(view: unknown): string[] {
  return stringsOf(view)
    .filter(({ name }) => name === 'lang')
    .map(({ text }) => text)
    .filter((text) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text));
}
