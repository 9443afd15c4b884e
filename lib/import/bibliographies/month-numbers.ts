/** The names of months in the languages of bibliographies here, without accents. */
const names: readonly string[] = [
  'january janvier januar enero',
  'february fevrier februar febrero',
  'march mars marz maerz marzo',
  'april avril abril',
  'may mai mayo',
  'june juin juni junio',
  'july juillet juli julio',
  'august aout agosto',
  'september septembre septiembre',
  'october octobre oktober octubre',
  'november novembre noviembre',
  'december decembre dezember diciembre',
];

/**
 * The number of a month: `5`, `05`, `May`, `sept.`, `févr.`.
 *
 * @returns undefined for what is no month, or could be two
 */
export function monthNumber(text: string): number | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}|\.$/gu, '');
  if (/^\d{1,2}$/.test(word))
    return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : undefined;
  if (!/^[a-z]{3,}$/.test(word)) return undefined;
  const found = names.flatMap((month, index) =>
    month.split(' ').some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}
