import { isEmail, isTelephone, telephoneAddress } from '@/lib/domain';

test.each(['a@b.ca', 'prenom.nom+x@mila.quebec', "o'brien@a-b.example.org"])(
  '%s is an e-mail address',
  (text) => expect(isEmail(text)).toBe(true),
);

test.each([
  '',
  'a',
  'a@b',
  'a@b..ca',
  '@b.ca',
  'a@-b.ca',
  'a b@c.ca',
  'a@b.ca?bcc=x@y.z',
  'a@b.ca\n',
  'mailto:a@b.ca',
  'a@b.ca, c@d.ca',
  `${'a'.repeat(250)}@b.ca`,
])('%j is none, because it becomes the target of a link', (text) =>
  expect(isEmail(text)).toBe(false),
);

test.each([
  ['+1 514 555-0199', 'tel:+15145550199'],
  ['514-555-0199', 'tel:5145550199'],
  ['(514) 555-0199', 'tel:5145550199'],
  ['+1 (514) 555-0199', 'tel:+15145550199'],
  ['+1 514 555-0199, poste 12', 'tel:+15145550199;ext=12'],
  ['514 555 0199 x 12', 'tel:5145550199;ext=12'],
  ['12345', undefined],
  ['javascript:alert(1)', undefined],
  ['+1 514 555-0199\n', undefined],
  ['', undefined],
])('%j is called at %s', (text, address) => {
  expect(isTelephone(text)).toBe(address !== undefined);
  if (address !== undefined) expect(telephoneAddress(text)).toBe(address);
});
