import { isLanguage } from '../../i18n/languages.ts';
import { workLanguages } from '../../domain/vocabulary.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { type ImportedWork, versionOf } from '../work/imported-work.ts';
import type { IncomingField } from './changes.ts';
import { versionFieldNames } from './field-paths.ts';
import { versionKeys } from './version-keys.ts';

interface IncomingOptions {
  /** Of the work as it is; empty for a new one. */
  readonly current: ReadonlyMap<string, unknown>;
  readonly provenance: Provenance;
  /** The authors as the work stores them (see `authorships.ts`). */
  readonly authorships: readonly object[];
}

/** What an imported work says, field by field. Abstracts and translated titles only in languages of the site. */
export function incomingFields(work: ImportedWork, options: IncomingOptions): IncomingField[] {
  const { current, provenance, authorships } = options;
  const { title, type, authors, code, data } = work;
  const language = workLanguages.find((one) => one === languageCode(title.value.language));
  const versions = work.versions.map(versionOf);
  const keys = versionKeys(versions, current, provenance);
  return [
    { path: 'title', value: title.value.text, source: title.source },
    // A new work needs a language; most works are in English.
    ...(language === undefined && current.has('language')
      ? []
      : [{ path: 'language', value: language ?? 'en', source: title.source }]),
    { path: 'type', value: type.value, source: type.source },
    ...(authorships.length === 0
      ? []
      : [{ path: 'authors', value: authorships, source: authors.source }]),
    ...localisedFields('translatedTitle', work.translatedTitles),
    ...localisedFields('abstract', work.abstracts, title.value.language),
    ...Object.entries({ code, data }).flatMap(([path, sourced]) =>
      sourced === undefined ? [] : [{ path, ...sourced }],
    ),
    ...work.versions.flatMap((version, place) =>
      versionFieldNames.flatMap((name) => {
        const sourced = version[name];
        return sourced === undefined
          ? []
          : [{ path: `versions.${keys[place]}.${name}`, ...sourced }];
      }),
    ),
  ];
}

/** The first text of each language of the site. A text without a language is in that of the title, or in English. */
function localisedFields(
  field: string,
  texts: ImportedWork['abstracts'],
  languageOfTitle = 'en',
): IncomingField[] {
  const byLanguage = new Map<string, IncomingField>();
  for (const { value, source } of texts) {
    const language = languageCode(value.language ?? languageOfTitle);
    if (!isLanguage(language) || byLanguage.has(language)) continue;
    byLanguage.set(language, { path: `${field}.${language}`, value: value.text, source });
  }
  return [...byLanguage.values()];
}

/** `en` of `en-US`. */
function languageCode(tag: string | undefined): string {
  return tag?.split('-')[0]?.toLowerCase() ?? '';
}
