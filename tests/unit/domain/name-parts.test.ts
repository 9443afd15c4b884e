import { familyNameWithParticle, type NameParts, proposedNameParts } from '@/lib/domain/name-parts';

/** "given | particle | family | suffix", each part as it is proposed. */
function line(parts: NameParts | undefined): string | undefined {
  if (parts === undefined) return undefined;
  const { givenName = '', nameParticle = '', familyName = '', nameSuffix = '' } = parts;
  return [givenName, nameParticle, familyName, nameSuffix].join(' | ');
}

test.each([
  ['Gintare Karolina Dziugaite', 'Gintare Karolina |  | Dziugaite | '],
  ['Daniel M. Roy', 'Daniel M. |  | Roy | '],
  ['R. D. Lange', 'R. D. |  | Lange | '],
  ['J.-P. Serre', 'J.-P. |  | Serre | '],
  ['Gül Sena Altıntaş', 'Gül Sena |  | Altıntaş | '],
  ['İbrahim Çelik', 'İbrahim |  | Çelik | '],
  ['Tim Berners-Lee', 'Tim |  | Berners-Lee | '],
  ['Flannery O’Connor', 'Flannery |  | O’Connor | '],
  ["Sinéad O'Connor", "Sinéad |  | O'Connor | "],
  ['N’Golo Kanté', 'N’Golo |  | Kanté | '],
  ['Jan van der Berg', 'Jan | van der | Berg | '],
  ['Ana de la Cruz', 'Ana | de la | Cruz | '],
  ['John von Neumann', 'John | von | Neumann | '],
  ['Alessandro di Bari', 'Alessandro | di | Bari | '],
  ['Jean le Rond d’Alembert', 'Jean le Rond | d’ | Alembert | '],
  ["Honoré d'Urfé", "Honoré | d' | Urfé | "],
  ['Gerard ’t Hooft', 'Gerard | ’t | Hooft | '],
  ['Villiers de l’Isle', 'Villiers | de l’ | Isle | '],
  ['Muhammad ibn Musa al-Khwarizmi', 'Muhammad ibn Musa | al- | Khwarizmi | '],
  ['David ben Gurion', 'David | ben | Gurion | '],
  ['María del Carmen García', 'María del Carmen |  | García | '],
  ['Santiago Ramón y Cajal', 'Santiago |  | Ramón y Cajal | '],
  ['Robert De Niro', 'Robert |  | De Niro | '],
  ['Jan Van der Berg', 'Jan |  | Van der Berg | '],
  ['Jean de La Fontaine', 'Jean | de | La Fontaine | '],
  ['Ben Poole', 'Ben |  | Poole | '],
  ['Jack Ma', 'Jack |  | Ma | '],
  ['van der Berg', ' | van der | Berg | '],
  ['Sammy Davis Jr.', 'Sammy |  | Davis | Jr.'],
  ['Sammy Davis, Jr', 'Sammy |  | Davis | Jr'],
  ['Harry Connick Sr.', 'Harry |  | Connick | Sr.'],
  ['George Smith II', 'George |  | Smith | II'],
  ['William Gates III', 'William |  | Gates | III'],
  ['George Smith, IV', 'George |  | Smith | IV'],
  ['Naoki Ii', 'Naoki |  | Ii | '],
  ['Kwok, Devin', 'Devin |  | Kwok | '],
  ['van der Berg, Jan', 'Jan | van der | Berg | '],
  ['Berg, Jan van der', 'Jan | van der | Berg | '],
  ['d’Alembert, Jean', 'Jean | d’ | Alembert | '],
  ['García Márquez, Gabriel', 'Gabriel |  | García Márquez | '],
  ['King, Martin Luther, Jr.', 'Martin Luther |  | King | Jr.'],
  ['King Jr., Martin Luther', 'Martin Luther |  | King | Jr.'],
  ['Suharto', ' |  | Suharto | '],
  ['  Zoé \t Nouvelle\u200b ', 'Zoé |  | Nouvelle | '],
  ['王 欣玥', '欣玥 |  | 王 | '],
  ['山田　たろう', 'たろう |  | 山田 | '],
  ['김 민수', '민수 |  | 김 | '],
  ['Лев Толстой', 'Лев |  | Толстой | '],
  ['محمد الخوارزمي', 'محمد |  | الخوارزمي | '],
  ['\u202bدוד אמיר\u202c', 'دוד |  | אמיר | '],
  ['Ada 👩🏽‍🔬 Lovelace', 'Ada 👩🏽‍🔬 |  | Lovelace | '],
  ['Jane {van} Doe', 'Jane {van} |  | Doe | '],
  ['Ada\u0000Love\u0085lace', 'Ada Love |  | lace | '],
  [`${'Ab '.repeat(99)}End`, `${'Ab '.repeat(99).trim()} |  | End | `],
])('%j has the parts %s', (name, expected) => {
  expect(line(proposedNameParts(name))).toBe(expected);
});

test.each([
  ['Li Wei', 'Li', 'Wei |  | Li | '],
  ['Nagy Péter', 'Nagy', 'Péter |  | Nagy | '],
  ['Li Li', 'Li', 'Li |  | Li | '],
  ['王欣玥', '王', '欣玥 |  | 王 | '],
  ['Gabriel García Márquez', 'García Márquez', 'Gabriel |  | García Márquez | '],
  ['Ana de la Cruz', 'de la Cruz', 'Ana |  | de la Cruz | '],
  ['Ana de la Cruz', 'Cruz', 'Ana | de la | Cruz | '],
  ['Jean d’Alembert', 'Alembert', 'Jean | d’ | Alembert | '],
  ['Jean d’Alembert', 'd’Alembert', 'Jean |  | d’Alembert | '],
  ['Sammy Davis Jr.', 'Davis', 'Sammy |  | Davis | Jr.'],
  ['Davis, Sammy', 'Davis', 'Sammy |  | Davis | '],
  ['David ROLNICK', 'Rolnick', 'David |  | Rolnick | '],
  ['Suharto', 'Suharto', ' |  | Suharto | '],
  // A blank field is no family name.
  ['Devin Kwok', ' ', 'Devin |  | Kwok | '],
])('of %j with the known family name %j the parts are %s', (name, familyName, expected) => {
  expect(line(proposedNameParts(name, familyName))).toBe(expected);
});

test.each([
  ['nothing', ''],
  ['spaces', ' \t\u00a0 '],
  ['a suffix alone', 'Jr.'],
  ['two suffixes', 'Jr., III'],
  ['an emoji', '👩🏽‍🔬'],
  ['an emoji last', 'Ada Lovelace 👩🏽‍🔬'],
  ['braces', '{}'],
  ['a name in braces', 'Devin {Kwok}'],
  ['control characters', '\u0000\u0007'],
  ['a comma', ' , '],
  ['digits', '12 34'],
  ['a name in Han without a space', '王欣玥'],
  ['a name in Hangul without a space', '김민수'],
  ['a name in Kana without a space', 'たろう'],
  ['a foreign name in Katakana', 'コリン ラッフェル'],
  ['two scripts', 'Xinyue Wang 王欣玥'],
  ['initials last', 'Lange R. D.'],
  ['a degree', 'Jane Doe, Ph.D.'],
  ['a degree without a comma', 'Jane Doe PhD'],
  ['a list of names', 'Doe, J., Smith, A.'],
  ['an organization', 'The ATLAS Collaboration'],
  ['an organization in French', 'Équipe de la bibliothèque'],
  ['pronouns last', 'Jane Doe (she/her)'],
])('of %s no parts are proposed', (_what, name) => {
  expect(proposedNameParts(name)).toBeUndefined();
});

test.each([
  ['that the name does not have', 'Devin Kwok', 'Lange'],
  ['in the middle of the name', 'Gabriel García Márquez', 'García'],
  ['that is half of a double one', 'Anna Jones-Smith', 'Smith'],
])('with a family name %s no parts are proposed', (_what, name, familyName) => {
  expect(proposedNameParts(name, familyName)).toBeUndefined();
});

test('a very long name takes no time', () => {
  const names = ['a, '.repeat(1e5), 'de '.repeat(1e5), 'A.'.repeat(1e5), ' '.repeat(1e5)];
  const start = performance.now();
  names.forEach((name) => proposedNameParts(name));
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each([
  [{ familyName: 'Berg', nameParticle: 'van der' }, 'van der Berg'],
  [{ familyName: 'Alembert', nameParticle: 'd’' }, 'd’Alembert'],
  [{ familyName: 'Khwarizmi', nameParticle: 'al-' }, 'al-Khwarizmi'],
  [{ familyName: 'Kwok' }, 'Kwok'],
])('the family name of %j is written %s', (parts, expected) => {
  expect(familyNameWithParticle(parts)).toBe(expected);
});
