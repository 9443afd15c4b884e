import type { SampleDocument } from './sample-document.ts';
import { bilingual, bilingualText, slug } from './stored-values.ts';

export const topics: SampleDocument[] = [
  {
    _id: 'topic-deep-learning',
    _type: 'topic',
    name: bilingual('Apprentissage profond', 'Deep learning'),
    slug: slug('deep-learning'),
    description: bilingualText(
      'Des réseaux de neurones à plusieurs couches : comment ils s’entraînent, ce qu’ils apprennent et ce qu’ils en font.',
      'Neural networks with many layers: how they train, what they learn, and what they do with it.',
    ),
  },
  {
    _id: 'topic-machine-learning-theory',
    _type: 'topic',
    name: bilingual('Théorie de l’apprentissage automatique', 'Machine learning theory'),
    slug: slug('machine-learning-theory'),
    description: bilingualText(
      'Pourquoi l’apprentissage fonctionne, dans quelles limites et à quel prix : des preuves et des expériences qui les mettent à l’épreuve.',
      'Why learning works, within which limits and at what cost: proofs, and experiments that put them to the test.',
    ),
  },
];
