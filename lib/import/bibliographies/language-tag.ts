/** What BibLaTeX, RIS and people call languages, without accents, and their codes of three letters (ISO 639-2). */
const names: Readonly<Record<string, string>> = {
  en: 'english american british canadian australian newzealand usenglish ukenglish anglais eng',
  fr: 'french francais frenchb canadien acadian fre fra',
  de: 'german ngerman deutsch austrian naustrian swissgerman nswissgerman allemand ger deu',
  es: 'spanish espanol castellano espagnol spa',
  pt: 'portuguese portugues brazilian brazil por',
  it: 'italian italiano ita',
  nl: 'dutch nederlands nld dut',
  ru: 'russian rus',
  uk: 'ukrainian ukr',
  zh: 'chinese zho chi',
  ja: 'japanese jpn',
  ko: 'korean kor',
  ar: 'arabic ara',
  la: 'latin lat',
  el: 'greek ell gre',
  pl: 'polish pol',
  sv: 'swedish swe',
  da: 'danish dan',
  fi: 'finnish fin',
  cs: 'czech ces cze',
  tr: 'turkish tur',
};

const tags: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([tag, words]) =>
    words.split(' ').map((word) => [word, tag] as const),
  ),
);

/** A language as a BCP 47 tag: `french`, `fr`, `fr_CA`, `fre`; undefined for what is none or several. */
export function languageTag(text: string): string | undefined {
  const word = text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  const known = tags.get(word);
  if (known !== undefined) return known;
  const [, language, region] = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?$/.exec(word) ?? [];
  if (language === undefined) return undefined;
  return region === undefined ? language : `${language}-${region.toUpperCase()}`;
}
