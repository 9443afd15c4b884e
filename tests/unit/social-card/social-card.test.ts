import {
  cardAddressOf,
  cardAlt,
  cardHash,
  cardPageOf,
  cardPath,
  hashOfFile,
  type SocialCard,
} from '@/lib/social-card/social-card';

const card: SocialCard = {
  siteName: 'Portrait',
  section: 'Répertoire',
  title: ['Devin Kwok'],
  lead: ['Doctorat · McGill', 'Doctorat'],
  details: [['6 publications']],
  portrait: { fingerprint: 'AAAAAAAAAAAA' },
};

test.each<[string, Partial<SocialCard>]>([
  ['the name of the site', { siteName: 'Other' }],
  ['the section', { section: 'Directory' }],
  ['the title', { title: ['Devin K.'] }],
  ['another wording of the title', { title: ['Devin Kwok', 'D. K.'] }],
  ['the lead', { lead: ['Doctorat'] }],
  ['a detail', { details: [['7 publications']] }],
  ['one detail more', { details: [['6 publications'], ['2025']] }],
  ['a detail in another place', { lead: [], details: [card.lead ?? [], ['6 publications']] }],
  ['the image or crop of the portrait', { portrait: { fingerprint: 'BBBBBBBBBBBB' } }],
])('with %s the address changes', (_, change) => {
  expect(cardHash({ ...card, ...change })).not.toBe(cardHash(card));
});

test('without a portrait the address changes, and what is not drawn leaves it as it is', () => {
  const { portrait: _, ...bare } = card;
  expect(cardHash(bare)).not.toBe(cardHash(card));
  const annotated = { ...card, portrait: { fingerprint: 'AAAAAAAAAAAA', alt: 'x' }, other: 1 };
  expect(cardHash(annotated)).toBe(cardHash(card));
});

test('the address has the language, the kind of page, the slug and the hash', () => {
  const hash = cardHash(card);
  expect(hash).toMatch(/^[\w-]{12}$/);
  expect(cardPath({ language: 'fr', page: 'profile', slug: 'devin-kwok' }, card)).toBe(
    `/media/cards/fr/profile/devin-kwok/${hash}.png`,
  );
  expect(cardPath({ language: 'en', page: 'topics' }, card)).toBe(
    `/media/cards/en/topics/-/${hash}.png`,
  );
});

test('a CV has the picture of the profile, and a filtered list that of the whole list', () => {
  expect(cardAddressOf({ page: 'cv', slug: 'devin-kwok' }, 'fr')).toEqual({
    language: 'fr',
    page: 'profile',
    slug: 'devin-kwok',
  });
  expect(cardAddressOf({ page: 'publications', query: 'year=2025' }, 'en')).toEqual({
    language: 'en',
    page: 'publications',
  });
  expect(cardPageOf('cv')).toBeUndefined();
  expect(cardPageOf('toString')).toBeUndefined();
});

test.each(['', 'x.png', '../AAAAAAAAAAAA.png', 'AAAAAAAAAAAA.webp', 'AAAAAAAAAAAAA.png'])(
  '%j is no file of a picture',
  (file) => {
    expect(hashOfFile(file)).toBeUndefined();
  },
);

test('its alternative text says what it shows, and is not too long', () => {
  expect(cardAlt(card)).toBe('Devin Kwok – Doctorat · McGill – 6 publications – Portrait');
  expect(cardAlt({ ...card, title: ['mot '.repeat(100).trim()] })).toMatch(/^(mot )+mot…$/);
});
