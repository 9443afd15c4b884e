/** Endings of British spelling and the American ones. Both titles are written so: what is wrong is equally wrong. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations|able)$/, 'iz$1'],
  [/lys(e|ed|es|er|ers|ing)$/, 'lyz$1'],
  [/our(s|ed|ing|al|able|ful|hood|hoods|ly|ite|ites)?$/, 'or$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/(.[^aeiou])tre(s?)$/, '$1ter$2'],
  [/([aeiou][^aeiou])tre(s?)$/, '$1ter$2'],
  [/ogue(s?)$/, 'og$1'],
  [/ogu(ed|ing)$/, 'og$1'],
  [/ence(s?)$/, 'ense$1'],
  [/amme(s?)$/, 'am$1'],
];
const whole: ReadonlyMap<string, string> = new Map(
  Object.entries({
    grey: 'gray',
    centre: 'center',
    centres: 'centers',
    fibre: 'fiber',
    fibres: 'fibers',
    metre: 'meter',
    metres: 'meters',
  }),
);
const shortestWord = 5;
/** Tried before the endings, since most words have none of them. */
const british = /is[aei]|lys|our|ll[ei]|tre|ogu|ence|amme/;

/** A folded word as an American writes it: `behaviour` becomes `behavior`, `modelling` becomes `modeling`. */
export function americanSpelling(word: string): string {
  const known = whole.get(word);
  if (known !== undefined) return known;
  if (word.length < shortestWord || !british.test(word)) return word;
  const ending = endings.find(([form]) => form.test(word));
  return ending === undefined ? word : word.replace(ending[0], ending[1]);
}

/** Beginnings that turn a word into another one, which a slip of the keyboard does not. */
const prefixes: ReadonlySet<string> = new Set(
  (
    'un in im ir il a an non dis de re pre post sub super semi multi bi tri mis co over under anti inter intra ' +
    'meta auto self fe wo hyper hypo para poly mono equi quasi pseudo out up'
  ).split(' '),
);
/** Beginnings that are a letter apart and mean the opposite. */
const opposed: readonly (readonly [string, string])[] = [
  ['macro', 'micro'],
  ['adsor', 'absor'],
  ['hyper', 'hypo'],
  ['inter', 'intra'],
  ['endo', 'exo'],
  ['pre', 'post'],
  ['max', 'min'],
  ['over', 'under'],
];

/** Whether one word turns the other round or makes it another: `supervised` and `unsupervised`, `micro…` and `macro…`. */
export function areOpposites(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length > 2 && long !== short && long.endsWith(short)) {
    return prefixes.has(long.slice(0, long.length - short.length));
  }
  return opposed.some(
    ([left, right]) =>
      (one.startsWith(left) && other === right + one.slice(left.length)) ||
      (one.startsWith(right) && other === left + one.slice(right.length)),
  );
}

const shortestMistyped = 4;

/** Whether two words are a slip of one letter apart: another, one more, two turned round; not the first letter. */
export function isTypo(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < shortestMistyped || long.length - short.length > 1) return false;
  if (/\d/.test(one + other) || one[0] !== other[0] || areOpposites(one, other)) return false;
  let start = 1;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = short.slice(start);
  if (long.length > short.length) return long.slice(start + 1) === rest;
  const tail = long.slice(start);
  const isTurned = rest[0] === tail[1] && rest[1] === tail[0] && rest.slice(2) === tail.slice(2);
  return isTurned || rest.slice(1) === tail.slice(1);
}
