import { authors } from '../authors.ts';
import type { SampleDocument } from '../sample-document.ts';
import { bilingualText, inFrench, references, slug } from '../stored-values.ts';

/** A work of its own, not a version of the ICML paper of nearly the same name. */
export const butterflyEffectTinyPerturbations = {
  _id: 'publication-butterfly-effect-tiny-perturbations',
  _type: 'publication',
  title: 'The Butterfly Effect: Tiny Perturbations Cause Neural Network Training to Diverge',
  language: 'en',
  translatedTitle: inFrench(
    'L’effet papillon : d’infimes perturbations font diverger l’entraînement des réseaux de neurones',
  ),
  abstract: bilingualText(
    'Deux copies d’un même réseau voient les mêmes données dans le même ordre ; à l’étape $t$, et une seule fois, les poids de l’une d’elles sont légèrement déplacés. On mesure ensuite à quel point leurs poids et les fonctions qu’elles calculent s’écartent, selon $t$ et selon l’ampleur $\\sigma$ du déplacement. L’écart est d’autant plus grand que le déplacement est ample et précoce.',
    'Two copies of one network see the same data in the same order; once, at step $t$, the weights of one of them are moved slightly. What is measured is how far their weights, and the functions that they compute, drift apart, depending on $t$ and on the size $\\sigma$ of the move. The earlier and the larger the move, the further apart the two runs end.',
  ),
  slug: slug('butterfly-effect-tiny-perturbations'),
  type: 'article',
  topics: references('topic-deep-learning', 'topic-machine-learning-theory'),
  authors: authors(
    'researcher-gul-sena-altintas',
    'researcher-devin-kwok',
    'researcher-david-rolnick',
  ),
  versions: [
    {
      _key: 'hild-2024',
      _type: 'version',
      kind: 'workshop',
      venue: 'High-dimensional Learning Dynamics (HiLD) Workshop at ICML 2024',
      venueShort: 'HiLD @ ICML 2024',
      // The day of the workshop; OpenReview’s date is that of the upload.
      date: '2024-07-26',
      url: 'https://openreview.net/forum?id=T1urv73edU',
    },
  ],
} satisfies SampleDocument;
