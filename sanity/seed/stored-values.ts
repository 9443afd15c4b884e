import type { Language } from '../../lib/i18n/languages.ts';

/** One language of a localised value, as the Studio's plugin stores it. `_key`s stay from load to load. */
function entry<Type extends string, Value>(_type: Type, language: Language, value: Value) {
  return { _key: language, _type, language, value };
}

/** A short localised text. */
export function bilingual(fr: string, en: string) {
  const type = 'internationalizedArrayStringValue';
  return [entry(type, 'fr', fr), entry(type, 'en', en)];
}

/** A localised text that only French readers need: the title of an English paper. */
export function inFrench(fr: string) {
  return [entry('internationalizedArrayStringValue', 'fr', fr)];
}

/** A longer localised text. */
export function bilingualText(fr: string, en: string) {
  const type = 'internationalizedArrayTextValue';
  return [entry(type, 'fr', fr), entry(type, 'en', en)];
}

/** A biography, each language with its own paragraphs. */
export function bilingualBiography(fr: Paragraph[], en: Paragraph[]) {
  const type = 'internationalizedArrayBiographyValue';
  return [entry(type, 'fr', fr), entry(type, 'en', en)];
}

type Paragraph = ReturnType<typeof paragraph>;

/** A run of text of a paragraph: plain, emphasised, or a link. */
export type Run = string | { em: string } | { link: string; href: string };

/** A paragraph of portable text. */
export function paragraph(_key: string, ...runs: Run[]) {
  const markDefs: { _key: string; _type: 'link'; href: string }[] = [];
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

/** A reference to a person, who can be unpublished although this names them. */
export function weakReference(_ref: string) {
  return { ...reference(_ref), _weak: true };
}

/** References in a list, each keyed by what it points to. */
export function references(...ids: string[]) {
  return ids.map((_ref) => ({ ...reference(_ref), _key: _ref }));
}
