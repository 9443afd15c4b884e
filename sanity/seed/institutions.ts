import type { SampleDocument } from './sample-document.ts';
import { bilingual, slug } from './stored-values.ts';

const montreal = bilingual('Montréal (Québec)', 'Montréal, Quebec');

export const institutions: SampleDocument[] = [
  {
    _id: 'institution-mcgill',
    _type: 'institution',
    name: bilingual('Université McGill', 'McGill University'),
    shortName: 'McGill',
    slug: slug('mcgill'),
    place: montreal,
    url: 'https://www.mcgill.ca',
    ror: 'https://ror.org/01pxwe438',
  },
  {
    _id: 'institution-mila',
    _type: 'institution',
    name: bilingual(
      'Mila – Institut québécois d’intelligence artificielle',
      'Mila – Quebec Artificial Intelligence Institute',
    ),
    shortName: 'Mila',
    slug: slug('mila'),
    place: montreal,
    url: 'https://mila.quebec',
    ror: 'https://ror.org/05c22rx21',
  },
  {
    _id: 'institution-google-deepmind',
    _type: 'institution',
    name: bilingual('Google DeepMind', 'Google DeepMind'),
    shortName: 'Google DeepMind',
    slug: slug('google-deepmind'),
    place: bilingual('Londres', 'London'),
    url: 'https://deepmind.google',
  },
];
