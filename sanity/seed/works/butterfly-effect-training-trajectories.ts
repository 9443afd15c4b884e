import { authors } from '../authors.ts';
import type { SampleDocument } from '../sample-document.ts';
import { bilingualText, inFrench, references, slug } from '../stored-values.ts';

export const butterflyEffectTrainingTrajectories = {
  _id: 'publication-butterfly-effect-training-trajectories',
  _type: 'publication',
  title:
    'The Butterfly Effect: Neural Network Training Trajectories Are Highly Sensitive to Initial Conditions',
  language: 'en',
  translatedTitle: inFrench(
    'L’effet papillon : l’entraînement des réseaux de neurones est très sensible aux conditions initiales',
  ),
  abstract: bilingualText(
    'Jusqu’où deux entraînements peuvent-ils s’écarter quand presque rien ne les distingue au départ ? On déplace les poids $\\theta_t$ d’un réseau d’une quantité $\\varepsilon$ à une étape $t$ choisie, puis on mesure ce qui le sépare de sa copie intacte : la distance $\\lVert \\theta_T - \\theta^{\\prime}_T \\rVert_2$, la perte sur le chemin qui joint les deux solutions et la ressemblance de leurs représentations. Au tout début, un $\\varepsilon$ minuscule suffit ; l’effet s’estompe vite quand $t$ grandit. Ces mesures éclairent le réglage fin, la fusion de modèles et la diversité des ensembles.',
    'How far apart can two training runs end up when next to nothing tells them apart at the start? The weights $\\theta_t$ of a network are displaced by an amount $\\varepsilon$ at a chosen step $t$, and the outcome is set against that of the untouched copy: the distance $\\lVert \\theta_T - \\theta^{\\prime}_T \\rVert_2$, the loss along a path between both solutions, and how alike their representations are. At the very beginning a minute $\\varepsilon$ is enough; as $t$ grows the effect soon fades. The measurements shed light on fine-tuning, on merging models and on the diversity of ensembles.',
  ),
  slug: slug('butterfly-effect-training-trajectories'),
  type: 'article',
  topics: references('topic-deep-learning', 'topic-machine-learning-theory'),
  // As in the proceedings; the arXiv listing prints Kwok first.
  authors: authors(
    'researcher-gul-sena-altintas',
    'researcher-devin-kwok',
    'coauthor-colin-raffel',
    'researcher-david-rolnick',
  ),
  versions: [
    {
      _key: 'icml-2025',
      _type: 'version',
      kind: 'conference',
      venue: 'Proceedings of the 42nd International Conference on Machine Learning (PMLR)',
      venueShort: 'ICML 2025',
      date: '2025',
      volume: '267',
      pages: '1314–1342',
      url: 'https://proceedings.mlr.press/v267/altintas25a.html',
      pdf: 'https://openreview.net/pdf?id=L1Bm396P0X',
    },
    {
      _key: 'arxiv-2506-13234',
      _type: 'version',
      kind: 'preprint',
      venue: 'arXiv',
      date: '2025-06-16',
      arxivId: '2506.13234',
    },
  ],
  code: 'https://github.com/gsaltintas/lmc',
} satisfies SampleDocument;
