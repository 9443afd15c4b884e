import type { BibtexEntry, EntryContext } from './entry-syntax.ts';
import type { Fields } from './parsed-fields.ts';
import { wholeText } from './value-text.ts';

/** How deep entries may be parts of each other. */
const maxParents = 3;
/** The entries that an entry is a part of, from the nearest; cycles end. */
export function parentsOf(entry: BibtexEntry, { byKey }: EntryContext): BibtexEntry[] {
  const parents: BibtexEntry[] = [];
  for (let one: BibtexEntry | undefined = entry; one && parents.length < maxParents;) {
    const key: string | undefined = wholeText(one.fields.get('crossref'))?.trim().toLowerCase();
    one = key === undefined ? undefined : byKey.get(key);
    if (one === undefined || one === entry || parents.includes(one)) break;
    parents.push(one);
  }
  return parents;
}

/** With what the parser does not take over: the date, and the title of a book whose entry has no `booktitle`. */
export function withFieldsOfWhole(fields: Fields, parents: readonly Fields[]): Fields {
  const dated = parents.find(({ date, year }) => date ?? year);
  const whole = parents.find(({ booktitle, title }) => booktitle ?? title);
  const hasVenue = ['booktitle', 'journal', 'journaltitle', 'maintitle'].some(
    (name) => fields[name],
  );
  const { date, year, month, day, ...others } = fields;
  return {
    ...others,
    ...present((date ?? year) ? { date, year, month, day } : { ...pick(dated) }),
    ...(whole &&
      !hasVenue &&
      present({
        booktitle: whole.booktitle ?? whole.title,
        booksubtitle: whole.booktitle ? whole.booksubtitle : whole.subtitle,
      })),
  };
}

function pick(fields: Fields | undefined) {
  const { date, year, month, day } = fields ?? {};
  return { date, year, month, day };
}

function present(fields: Readonly<Record<string, Fields[string] | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
