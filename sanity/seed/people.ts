import type { SampleDocument } from './sample-document.ts';
import { biographyOfDziugaite, biographyOfRolnick } from './biographies.ts';
import { bilingual, references, slug, weakReference } from './stored-values.ts';

const topics = references('topic-deep-learning', 'topic-machine-learning-theory');

/** The member whose portrait is drawn; the loader adds the image once it is uploaded. */
export const portrayed = 'researcher-devin-kwok';

/** The alternative text of the portrait. */
export const portraitAlt = bilingual(
  'Illustration abstraite tenant lieu de portrait de Devin Kwok',
  'Abstract illustration standing in for a portrait of Devin Kwok',
);

/**
 * The members. Supervisors come before their students, so that each reference has its target
 * already.
 */
export const people: SampleDocument[] = [
  {
    _id: 'researcher-david-rolnick',
    _type: 'researcher',
    name: 'David Rolnick',
    givenName: 'David',
    familyName: 'Rolnick',
    slug: slug('david-rolnick'),
    status: 'current',
    role: 'professor',
    position: bilingual('Professeur adjoint', 'Assistant professor'),
    institutions: references('institution-mcgill', 'institution-mila'),
    chairs: [
      {
        _key: 'canada-cifar',
        _type: 'chair',
        title: bilingual('Chaire en IA Canada-CIFAR', 'Canada CIFAR AI Chair'),
      },
    ],
    topics: references('topic-machine-learning-theory'),
    biography: biographyOfRolnick,
    links: [
      {
        _key: 'website',
        _type: 'externalLink',
        kind: 'website',
        url: 'https://www.davidrolnick.com/',
      },
    ],
  },
  {
    _id: 'researcher-gintare-karolina-dziugaite',
    _type: 'researcher',
    name: 'Gintare Karolina Dziugaite',
    givenName: 'Gintare Karolina',
    familyName: 'Dziugaite',
    slug: slug('gintare-karolina-dziugaite'),
    status: 'current',
    position: bilingual('Chercheuse scientifique principale', 'Senior research scientist'),
    institutions: references(
      'institution-google-deepmind',
      'institution-mcgill',
      'institution-mila',
    ),
    topics,
    biography: biographyOfDziugaite,
    links: [{ _key: 'website', _type: 'externalLink', kind: 'website', url: 'https://gkdz.org/' }],
  },
  {
    _id: 'researcher-gul-sena-altintas',
    _type: 'researcher',
    name: 'Gül Sena Altıntaş',
    givenName: 'Gül Sena',
    familyName: 'Altıntaş',
    alternateNames: ['Gul Sena Altintas'],
    slug: slug('gul-sena-altintas'),
    status: 'alumni',
    topics: references('topic-deep-learning'),
    links: [
      {
        _key: 'github',
        _type: 'externalLink',
        kind: 'github',
        url: 'https://github.com/gsaltintas',
      },
    ],
  },
  {
    _id: portrayed,
    _type: 'researcher',
    name: 'Devin Kwok',
    givenName: 'Devin',
    familyName: 'Kwok',
    slug: slug('devin-kwok'),
    status: 'current',
    role: 'doctoral',
    position: bilingual('Doctorat', 'PhD'),
    institutions: references('institution-mcgill'),
    supervisors: [
      {
        _key: 'david-rolnick',
        _type: 'supervision',
        role: 'principal',
        degree: 'doctorate',
        person: weakReference('researcher-david-rolnick'),
      },
    ],
    topics,
  },
];
