import { authors, equally } from '../authors.ts';
import type { SampleDocument } from '../sample-document.ts';
import { bilingualText, inFrench, references, slug } from '../stored-values.ts';

export const simultaneousLinearConnectivity = {
  _id: 'publication-simultaneous-linear-connectivity',
  _type: 'publication',
  title: 'Simultaneous linear connectivity of neural networks modulo permutation',
  language: 'en',
  translatedTitle: inFrench(
    'Connexité linéaire simultanée des réseaux de neurones, à une permutation près',
  ),
  abstract: bilingualText(
    'Une fois les neurones de l’un permutés, deux réseaux entraînés peuvent souvent être joints par un segment $(1-\\alpha)\\,\\theta_A + \\alpha\\,\\pi(\\theta_B)$, avec $\\alpha \\in [0, 1]$, sans que la perte monte. On demande ici davantage : une seule permutation $\\pi$ pour toute une suite de réseaux. Il s’en trouve une qui aligne deux entraînements d’un bout à l’autre, et deux suites de réseaux élagués ; avec trois réseaux, la barrière de perte diminue quand la largeur augmente.',
    'Once the neurons of one are permuted, two trained networks can often be joined by a segment $(1-\\alpha)\\,\\theta_A + \\alpha\\,\\pi(\\theta_B)$, with $\\alpha \\in [0, 1]$, along which the loss does not rise. This work asks for more: a single permutation $\\pi$ for a whole sequence of networks. There is one that aligns two training runs from end to end, and two sequences of pruned networks; among three networks, the loss barrier shrinks as the width grows.',
  ),
  slug: slug('simultaneous-linear-connectivity'),
  type: 'article',
  topics: references('topic-deep-learning', 'topic-machine-learning-theory'),
  authors: authors(
    'coauthor-ekansh-sharma',
    'researcher-devin-kwok',
    'coauthor-tom-denton',
    'coauthor-daniel-m-roy',
    'researcher-david-rolnick',
    'researcher-gintare-karolina-dziugaite',
  ).map((authorship, position) => (position < 2 ? equally(authorship) : authorship)),
  versions: [
    {
      _key: 'ecml-pkdd-2024',
      _type: 'version',
      kind: 'conference',
      venue: 'Machine Learning and Knowledge Discovery in Databases. Research Track (Springer)',
      venueShort: 'ECML PKDD 2024',
      date: '2024',
      pages: '262–279',
      doi: '10.1007/978-3-031-70368-3_16',
    },
    {
      _key: 'arxiv-2404-06498',
      _type: 'version',
      kind: 'preprint',
      venue: 'arXiv',
      date: '2024-04-09',
      arxivId: '2404.06498',
    },
  ],
} satisfies SampleDocument;
