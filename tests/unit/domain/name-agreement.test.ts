import { agreesWithName } from '@/lib/domain/name-agreement';
import type { NameParts } from '@/lib/domain/name-parts';

test.each<[NameParts, string]>([
  [{ givenName: 'Gül Sena', familyName: 'Altıntaş' }, 'Gül Sena Altıntaş'],
  [{ givenName: 'Gül Sena', familyName: 'Altıntaş' }, 'GUL SENA ALTINTAS'],
  [{ givenName: 'Wei', familyName: 'Li' }, 'Li Wei'],
  [{ givenName: 'Jean', nameParticle: 'd’', familyName: 'Alembert' }, 'Jean d’Alembert'],
  [{ givenName: 'Sammy', familyName: 'Davis', nameSuffix: 'Jr.' }, 'Sammy Davis, Jr'],
  [{ givenName: 'Yann', familyName: 'Le Cun' }, 'Yann LeCun'],
  [{ givenName: 'Richard D.', familyName: 'Lange' }, 'R. D. Lange'],
  [{ givenName: 'R. D.', familyName: 'Lange' }, 'Richard David Lange'],
  [{ givenName: '欣玥', familyName: '王' }, '王欣玥'],
  [{ familyName: 'Suharto' }, 'Suharto'],
])('%j together give %s', (parts, name) => {
  expect(agreesWithName(parts, name)).toBe(true);
});

test.each<[NameParts, string]>([
  [{ familyName: 'Kwok' }, 'Devin Kwok'],
  [{ givenName: 'Devin', familyName: 'Kwok' }, 'Devon Kwok'],
  [{ givenName: 'Devin Kwok', familyName: 'Kwok' }, 'Devin Kwok'],
  [{ givenName: 'D. D.', familyName: 'Kwok' }, 'Devin Kwok'],
  [{ givenName: '欣', familyName: '王' }, '王欣玥'],
  [{}, 'Devin Kwok'],
])('%j together do not give %s', (parts, name) => {
  expect(agreesWithName(parts, name)).toBe(false);
});
