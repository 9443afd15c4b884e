import { authors } from '../authors.ts';
import type { SampleDocument } from '../sample-document.ts';
import { bilingualText, inFrench, references, slug } from '../stored-values.ts';

export const deepNetworksAsPaths = {
  _id: 'publication-deep-networks-as-paths',
  _type: 'publication',
  title: 'Deep Networks as Paths on the Manifold of Neural Representations',
  language: 'en',
  translatedTitle: inFrench(
    'Les réseaux profonds, des chemins sur la variété des représentations neuronales',
  ),
  abstract: bilingualText(
    'Couche après couche, un réseau profond reformate ce qu’il reçoit. Si chaque représentation $X_\\ell$ est un point d’un espace muni d’une distance $d$, le réseau devient un chemin, de longueur $\\sum_\\ell d(X_\\ell, X_{\\ell+1})$. L’article décrit cet espace, y calcule des plus courts chemins et des directions, puis compare les chemins de réseaux de profondeurs et de largeurs diverses.',
    'Layer after layer, a deep network reshapes what it is given. If each representation $X_\\ell$ is a point of a space with a distance $d$, the network becomes a path, of length $\\sum_\\ell d(X_\\ell, X_{\\ell+1})$. The paper describes that space, computes shortest paths and directions in it, and then compares the paths that networks of various depths and widths take.',
  ),
  slug: slug('deep-networks-as-paths'),
  type: 'article',
  topics: references('topic-deep-learning', 'topic-machine-learning-theory'),
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
      _key: 'tag-ml-2023',
      _type: 'version',
      kind: 'workshop',
      venue:
        'Proceedings of 2nd Annual Workshop on Topology, Algebra, and Geometry in Machine Learning (TAG-ML)',
      venueShort: 'TAG-ML @ ICML 2023',
      date: '2023',
      volume: '221',
      pages: '102–133',
      url: 'https://proceedings.mlr.press/v221/lange23a.html',
    },
  ],
} satisfies SampleDocument;
