import { z } from 'zod';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { fieldPath } from '../../../../lib/import/changes/field-paths.ts';
import type { Translated } from '../../../i18n/translated.ts';
import { workLanguageTitles, workTypeTitles } from '../../../schema/documents/publication.ts';
import { versionKindTitles } from '../../../schema/objects/version.ts';
import { detailWords } from '../words.ts';

const authorship = z.looseObject({
  printedName: z.string().optional(),
  person: z.looseObject({ _ref: z.string() }).optional(),
});

/** Longer values are cut: the draft has them whole. */
const mostCharacters = 300;

/** The titles of the values of fields that are chosen from a list. */
const choices: Readonly<Record<string, Readonly<Record<string, Translated>>>> = {
  type: workTypeTitles,
  language: workLanguageTitles,
  kind: versionKindTitles,
};

interface ValueLineOptions {
  readonly language: Language;
  /** The name of a person by their published `_id`; without it authors are only counted. */
  readonly nameOf?: (id: string) => string | undefined;
}

/** The value of a field as a line that an editor reads. */
export function valueLine(
  path: string,
  value: unknown,
  { language, nameOf }: ValueLineOptions,
): string {
  if (value === undefined || value === null) return '–';
  const authors = path === 'authors' ? z.array(authorship).safeParse(value).data : undefined;
  if (authors !== undefined && nameOf === undefined)
    return detailWords.people[language](authors.length);
  const names = authors?.map(
    ({ printedName, person }) => printedName ?? nameOf?.(person?._ref ?? '') ?? '?',
  );
  const { field } = fieldPath(path);
  const text = names?.join(', ') ?? (typeof value === 'string' ? value : JSON.stringify(value));
  return cut(choices[field]?.[text]?.[language] ?? text);
}

function cut(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}
