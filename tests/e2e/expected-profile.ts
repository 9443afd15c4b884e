/**
 * The facts that the profile of Devin Kwok must show, written independently of the sample content so
 * that a mistake there is found here. Authors in the order of the proceedings.
 */
export interface PaperFacts {
  title: string;
  authors: string[];
  year: string;
  /** The end of the address of its page. */
  slug: string;
  /** What its entry in a list says of its versions, in French. */
  listed: string;
  /** Texts that the record on its page contains. */
  texts: string[];
  /** Targets of links on its page. */
  links: string[];
}

const manifoldAuthors = [
  'Richard D. Lange',
  'Devin Kwok',
  'Jordan Kyle Matelsky',
  'Xinyue Wang',
  'David Rolnick',
  'Konrad Paul Kording',
];

export const papers: PaperFacts[] = [
  {
    title:
      'The Butterfly Effect: Neural Network Training Trajectories Are Highly Sensitive to Initial Conditions',
    authors: ['Gül Sena Altıntaş', 'Devin Kwok', 'Colin Raffel', 'David Rolnick'],
    year: '2025',
    slug: 'butterfly-effect-training-trajectories',
    listed: 'ICML 2025 · Prépublication arXiv, juin 2025',
    texts: ['ICML 2025', 'PMLR', '267', '1314–1342', '2506.13234'],
    links: [
      'https://proceedings.mlr.press/v267/altintas25a.html',
      'https://openreview.net/pdf?id=L1Bm396P0X',
      'https://arxiv.org/abs/2506.13234',
      'https://github.com/gsaltintas/lmc',
    ],
  },
  {
    title: 'The Butterfly Effect: Tiny Perturbations Cause Neural Network Training to Diverge',
    authors: ['Gül Sena Altıntaş', 'Devin Kwok', 'David Rolnick'],
    year: '2024',
    slug: 'butterfly-effect-tiny-perturbations',
    listed: 'Atelier HiLD @ ICML 2024',
    texts: ['HiLD'],
    links: ['https://openreview.net/forum?id=T1urv73edU'],
  },
  {
    title: 'Dataset Difficulty and the Role of Inductive Bias',
    authors: [
      'Devin Kwok',
      'Nikhil Anand',
      'Jonathan Frankle',
      'Gintare Karolina Dziugaite',
      'David Rolnick',
    ],
    year: '2024',
    slug: 'dataset-difficulty-inductive-bias',
    listed: 'Prépublication arXiv, janvier 2024',
    texts: ['2401.01867'],
    links: ['https://arxiv.org/abs/2401.01867', 'https://arxiv.org/pdf/2401.01867'],
  },
  {
    title: 'Simultaneous linear connectivity of neural networks modulo permutation',
    authors: [
      'Ekansh Sharma',
      'Devin Kwok',
      'Tom Denton',
      'Daniel M. Roy',
      'David Rolnick',
      'Gintare Karolina Dziugaite',
    ],
    year: '2024',
    slug: 'simultaneous-linear-connectivity',
    listed: 'ECML PKDD 2024 · Prépublication arXiv, avril 2024',
    texts: ['262–279', '2404.06498', 'ECML PKDD'],
    links: ['https://doi.org/10.1007/978-3-031-70368-3_16', 'https://arxiv.org/abs/2404.06498'],
  },
  {
    title: 'Deep Networks as Paths on the Manifold of Neural Representations',
    authors: manifoldAuthors,
    year: '2023',
    slug: 'deep-networks-as-paths',
    listed: 'Atelier TAG-ML @ ICML 2023',
    texts: ['102–133', 'TAG-ML'],
    links: ['https://proceedings.mlr.press/v221/lange23a.html'],
  },
  {
    title: 'Neural Networks as Paths through the Space of Representations',
    authors: manifoldAuthors,
    year: '2022',
    slug: 'neural-networks-as-paths',
    listed: 'Prépublication arXiv, juin 2022',
    texts: ['2206.10999'],
    links: ['https://arxiv.org/abs/2206.10999'],
  },
];

/** The names on the papers that belong to members, and so link to a profile, with their slugs. */
export const members: Record<string, string> = {
  'Gül Sena Altıntaş': 'gul-sena-altintas',
  'David Rolnick': 'david-rolnick',
  'Gintare Karolina Dziugaite': 'gintare-karolina-dziugaite',
};

export const pageWords = {
  fr: {
    profile: '/fr/repertoire/devin-kwok',
    segment: '/fr/repertoire',
    position: 'Doctorat',
    topics: ['Apprentissage profond', 'Théorie de l’apprentissage automatique'],
    more: 'voir plus',
    other: 'English',
  },
  en: {
    profile: '/en/directory/devin-kwok',
    segment: '/en/directory',
    position: 'PhD',
    topics: ['Deep learning', 'Machine learning theory'],
    more: 'see more',
    other: 'Français',
  },
} as const;
