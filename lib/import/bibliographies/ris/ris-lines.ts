/** A record of RIS as its tags and their values, in order. */
export interface RisRecord {
  /** Of the line that begins it. */
  readonly line: number;
  readonly tags: readonly { readonly tag: string; readonly value: string }[];
  /** Whether it has its first tag and its last one. */
  readonly isWhole: boolean;
}

/** A tag, one or two blanks, a hyphen, a blank and the value: some programs write one blank only. */
const tagged = /^[ \t\ufeff]{0,9}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/;

/**
 * The records of a file in RIS. What stands before and between them is left out; a line without a tag goes on with the
 * value before it. A record that begins before the last one ended ends it.
 *
 * @param maxRecords after which reading stops; one more tells that there are others
 */
export function risRecords(text: string, maxRecords: number): RisRecord[] {
  const records: RisRecord[] = [];
  let open: { line: number; tags: { tag: string; value: string }[]; hasType: boolean } | undefined;
  const finish = (isWhole: boolean) => {
    if (open) records.push({ line: open.line, tags: open.tags, isWhole: isWhole && open.hasType });
    open = undefined;
  };
  for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    if (records.length > maxRecords) return records;
    const [, tag, value = ''] = tagged.exec(line) ?? [];
    if (tag === undefined) {
      const last = open?.tags.at(-1);
      if (last !== undefined && line.trim() !== '') last.value += ` ${line.trim()}`;
    } else if (tag === 'ER') {
      finish(true);
    } else {
      if (tag === 'TY') finish(false);
      open ??= { line: index + 1, tags: [], hasType: tag === 'TY' };
      open.tags.push({ tag, value: value.trim() });
    }
  }
  finish(false);
  return records;
}
