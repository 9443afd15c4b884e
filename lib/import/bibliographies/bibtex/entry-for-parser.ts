import type { BibtexEntry, EntryContext, ValuePart } from './entry-syntax.ts';
import type { HiddenTex } from './hidden-tex.ts';
import { readFields } from './read-fields.ts';
import { resolved } from './value-text.ts';

/** An entry in the syntax that the parser reads, with the fields of records only. */
export function entryForParser(
  { type, fields }: BibtexEntry,
  key: string,
  { context, hidden }: { readonly context: EntryContext; readonly hidden: HiddenTex },
): string {
  const lines = [...fields].flatMap(([name, value]) => {
    if (!readFields.has(name)) return [];
    const parts = resolved(value, context.strings);
    return [`${name} = ${plainText(name, parts, hidden) ?? joined(parts, hidden)}`];
  });
  return `@${type}{${key},\n${lines.join(',\n')}\n}`;
}

/** Longer than any abstract. */
const maxValueLength = 500_000;

/** Most of a file is abstracts and titles without TeX, for which the parser would take most of the time. */
function plainText(
  name: string,
  [part, ...others]: readonly ValuePart[],
  hidden: HiddenTex,
): string | undefined {
  if (part?.kind !== 'text' || others.length > 0 || !/^(?:abstract|(?:sub)?title)$/.test(name))
    return undefined;
  const isPlain = !/[\\{}$~^%&#_<>"`]|--|''|,,/.test(part.source) && part.source.trim() !== '';
  return isPlain ? `{${hidden.whole(part.source.slice(0, maxValueLength))}}` : undefined;
}

/** Texts beside each other are one, since a formula can begin in one of them and end in the next. */
function joined(parts: readonly ValuePart[], hidden: HiddenTex): string {
  const written: string[] = [];
  let text: string | undefined;
  const finish = () => {
    if (text !== undefined) written.push(`{${hidden.hidden(text.slice(0, maxValueLength))}}`);
    text = undefined;
  };
  for (const part of parts) {
    if (part.kind === 'text') text = (text ?? '') + part.source;
    else {
      finish();
      const isName = /^[\p{L}\d+&;_:./-]+$/u.test(part.name);
      written.push(isName ? part.name : `{${hidden.hidden(part.name)}}`);
    }
  }
  finish();
  return written.length === 0 ? '{}' : written.join(' # ');
}
