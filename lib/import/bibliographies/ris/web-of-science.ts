import type { RisRecord } from './ris-lines.ts';

/** Whether a text is the export of Web of Science, which has tags of two letters too, but none of RIS. */
export function isWebOfScience(text: string): boolean {
  return /^\ufeff?(?:FN [^\n]*\r?\nVR |PT [A-Z]\s*$)/m.test(text) && !/^TY {1,2}-/m.test(text);
}

/** Its tags that RIS calls otherwise. Full names (AF) stand before abbreviated ones (AU). */
const risTags: Readonly<Record<string, string>> = {
  TI: 'TI',
  SO: 'T2',
  JI: 'J2',
  VL: 'VL',
  IS: 'IS',
  BP: 'SP',
  EP: 'EP',
  AR: 'C7',
  DI: 'DO',
  PY: 'PY',
  AB: 'AB',
  LA: 'LA',
  UT: 'AN',
  CT: 'C3',
};

/** The types of publications: a journal, a book, a book in a series, a patent. */
const types: Readonly<Record<string, string>> = { J: 'JOUR', B: 'BOOK', S: 'CHAP', P: 'PAT' };

/** The records of an export of Web of Science, as those of RIS. A line that begins with blanks goes on with the tag. */
export function webOfScienceRecords(text: string, maxRecords: number): RisRecord[] {
  const records: RisRecord[] = [];
  let open: { line: number; tags: { tag: string; values: string[] }[] } | undefined;
  for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    if (records.length > maxRecords) return records;
    const [, tag, value = ''] = /^\ufeff?([A-Z][A-Z0-9])(?: (.*)|)$/.exec(line) ?? [];
    if (tag === 'PT') open = { line: index + 1, tags: [] };
    if (tag === 'ER' && open) {
      records.push({ line: open.line, tags: open.tags.flatMap(asRis(open.tags)), isWhole: true });
      open = undefined;
    } else if (tag !== undefined) open?.tags.push({ tag, values: [value.trim()] });
    else if (/^\s+\S/.test(line)) open?.tags.at(-1)?.values.push(line.trim());
  }
  if (open)
    records.push({ line: open.line, tags: open.tags.flatMap(asRis(open.tags)), isWhole: false });
  return records;
}

function asRis(all: readonly { readonly tag: string }[]) {
  const nameTag = all.some(({ tag }) => tag === 'AF') ? 'AF' : 'AU';
  const isMeeting = all.some(({ tag }) => tag === 'CT');
  return ({ tag, values }: { tag: string; values: readonly string[] }) => {
    const [first = ''] = values;
    const type = types[first] ?? 'GEN';
    if (tag === 'PT') return [{ tag: 'TY', value: isMeeting ? 'CPAPER' : type }];
    if (tag === nameTag) return values.map((value) => ({ tag: 'AU', value }));
    // A group of authors.
    if (tag === 'CA')
      return values.map((value) => ({ tag: 'AU', value: value.replaceAll(',', ' ') }));
    const risTag = Object.hasOwn(risTags, tag) ? risTags[tag] : undefined;
    return risTag === undefined ? [] : [{ tag: risTag, value: values.join(' ') }];
  };
}
