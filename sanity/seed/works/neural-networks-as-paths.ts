import { authors } from '../authors.ts';
import type { SampleDocument } from '../sample-document.ts';
import { bilingualText, inFrench, references, slug } from '../stored-values.ts';

export const neuralNetworksAsPaths = {
  _id: 'publication-neural-networks-as-paths',
  _type: 'publication',
  title: 'Neural Networks as Paths through the Space of Representations',
  language: 'en',
  translatedTitle: inFrench(
    'Les réseaux de neurones, des chemins à travers l’espace des représentations',
  ),
  abstract: bilingualText(
    'On s’attend à ce que chaque couche rapproche l’entrée de la réponse voulue. Cette prépublication prend l’image au mot : elle mesure la distance $d(X_\\ell, Y)$ de chaque couche au but, et celle qui sépare deux couches voisines, d’après plusieurs notions de ressemblance entre représentations. Le trajet ainsi obtenu se compare au plus court chemin.',
    'One expects every layer to bring the input closer to the desired answer. This preprint takes the image at its word: it measures the distance $d(X_\\ell, Y)$ from each layer to the goal, and that between neighbouring layers, under several notions of similarity between representations. The route thus obtained is compared with the shortest path.',
  ),
  slug: slug('neural-networks-as-paths'),
  type: 'article',
  topics: references('topic-deep-learning', 'topic-machine-learning-theory'),
  // As in the second version on arXiv; the first one puts Matelsky and Wang before Kwok.
  authors: authors(
    'coauthor-richard-d-lange',
    'researcher-devin-kwok',
    'coauthor-jordan-kyle-matelsky',
    'coauthor-xinyue-wang',
    'researcher-david-rolnick',
    'coauthor-konrad-paul-kording',
  ),
  versions: [
    {
      _key: 'arxiv-2206-10999',
      _type: 'version',
      kind: 'preprint',
      venue: 'arXiv',
      date: '2022-06-22',
      arxivId: '2206.10999',
    },
  ],
} satisfies SampleDocument;
