import type {
  LocalisedBiography,
  LocalisedString,
  LocalisedText,
} from '../schema/stored/localised.ts';

/** A short localised text, as the Studio's plugin stores it. `_key`s are steady from load to load. */
export function bilingual(fr: string, en: string): LocalisedString {
  return [french(fr), ...entry('internationalizedArrayStringValue', 'en', en)];
}

/** A localised text that only French readers need: the title of an English paper. */
export function inFrench(fr: string): LocalisedString {
  return [french(fr)];
}

function french(fr: string): LocalisedString[number] {
  return { _key: 'fr', _type: 'internationalizedArrayStringValue', language: 'fr', value: fr };
}

function entry<Type extends string>(_type: Type, language: 'fr' | 'en', value: string) {
  return [{ _key: language, _type, language, value }];
}

/** A longer localised text. */
export function bilingualText(fr: string, en: string): LocalisedText {
  return [
    ...entry('internationalizedArrayTextValue', 'fr', fr),
    ...entry('internationalizedArrayTextValue', 'en', en),
  ];
}

type Blocks = NonNullable<LocalisedBiography[number]['value']>;
type Block = Blocks[number];

/** A biography, each language with its own paragraphs. */
export function bilingualBiography(fr: Blocks, en: Blocks): LocalisedBiography {
  return [
    { _key: 'fr', _type: 'internationalizedArrayBiographyValue', language: 'fr', value: fr },
    { _key: 'en', _type: 'internationalizedArrayBiographyValue', language: 'en', value: en },
  ];
}

/** A run of text of a paragraph: plain, emphasised, or a link. */
export type Run = string | { em: string } | { link: string; href: string };

/** A paragraph of portable text. */
export function paragraph(_key: string, ...runs: Run[]): Block {
  const markDefs: NonNullable<Block['markDefs']> = [];
  const children = runs.map((run, position) => {
    const span = { _key: `${_key}-${position}`, _type: 'span' as const };
    if (typeof run === 'string') return { ...span, text: run, marks: [] };
    if ('em' in run) return { ...span, text: run.em, marks: ['em'] };
    const link = `${_key}-link-${position}`;
    markDefs.push({ _key: link, _type: 'link', href: run.href });
    return { ...span, text: run.link, marks: [link] };
  });
  return { _key, _type: 'block', style: 'normal', children, markDefs };
}

export function slug(current: string) {
  return { _type: 'slug' as const, current };
}

export function reference(_ref: string) {
  return { _type: 'reference' as const, _ref };
}

/** A reference to a person, whom a page names as long as they are published. */
export function weakReference(_ref: string) {
  return { ...reference(_ref), _weak: true };
}

/** References in a list, each keyed by what it points to. */
export function references(...ids: string[]) {
  return ids.map((_ref) => ({ ...reference(_ref), _key: _ref }));
}
