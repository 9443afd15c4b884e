import { bilingualBiography, paragraph } from './stored-values.ts';

const climateChangeAi = { link: 'Climate Change AI', href: 'https://www.climatechange.ai/' };

export const biographyOfRolnick = bilingualBiography(
  [
    paragraph(
      'fr-1',
      'David Rolnick est professeur adjoint d’informatique à l’Université McGill et titulaire, à Mila, d’une chaire en IA Canada-CIFAR.',
    ),
    paragraph(
      'fr-2',
      'Il étudie la théorie de l’apprentissage profond et les usages de l’apprentissage automatique face aux changements climatiques. Il est l’un des fondateurs de l’organisme ',
      climateChangeAi,
      '.',
    ),
  ],
  [
    paragraph(
      'en-1',
      'David Rolnick is an assistant professor of computer science at McGill University and holds a Canada CIFAR AI Chair at Mila.',
    ),
    paragraph(
      'en-2',
      'He studies the theory of deep learning, and what machine learning can do about climate change. He is one of the founders of the organization ',
      climateChangeAi,
      '.',
    ),
  ],
);

export const biographyOfDziugaite = bilingualBiography(
  [
    paragraph(
      'fr-1',
      'Gintare Karolina Dziugaite est chercheuse scientifique principale (',
      { em: 'senior research scientist' },
      ') chez Google DeepMind, professeure associée à l’Université McGill et membre industrielle associée de Mila.',
    ),
  ],
  [
    paragraph(
      'en-1',
      'Gintare Karolina Dziugaite is a senior research scientist at Google DeepMind, an adjunct professor at McGill University and an associate industry member of Mila.',
    ),
  ],
);
