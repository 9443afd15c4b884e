export type PageLanguage = 'fr' | 'en';

/** The language that the browser prefers of the two that there are. French when it names neither. */
export function languageFor(acceptLanguage: string | null): PageLanguage {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .flatMap((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const language = tag.split('-')[0];
      const quality = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
      const weight = quality === undefined ? 1 : Number(quality);
      return (language === 'fr' || language === 'en') && weight > 0 ? [{ language, weight }] : [];
    });
  const best = Math.max(0, ...wanted.map(({ weight }) => weight));
  return wanted.find(({ weight }) => weight === best)?.language === 'en' ? 'en' : 'fr';
}
