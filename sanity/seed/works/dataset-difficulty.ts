import { authors } from '../authors.ts';
import type { SampleDocument } from '../sample-document.ts';
import { bilingualText, inFrench, references, slug } from '../stored-values.ts';

/** The source page lists it twice. Here it is one work with two versions. */
export const datasetDifficulty = {
  _id: 'publication-dataset-difficulty-inductive-bias',
  _type: 'publication',
  title: 'Dataset Difficulty and the Role of Inductive Bias',
  language: 'en',
  translatedTitle: inFrench('La difficulté des jeux de données et le rôle du biais inductif'),
  abstract: bilingualText(
    'Plusieurs scores $s(x_i)$ prétendent dire à quel point un exemple $x_i$ est difficile à apprendre. On les compare ici d’un entraînement, d’une formule et d’une architecture à l’autre. Un score isolé est bruité, mais la moyenne sur $k$ entraînements révèle surtout un même ordre de difficulté. Quelques exemples réagissent pourtant au biais inductif de l’architecture, assez pour la reconnaître.',
    'Several scores $s(x_i)$ claim to tell how hard an example $x_i$ is to learn. Here they are set side by side across training runs, formulas and architectures. A single score is noisy, while its mean over $k$ runs mostly reveals one and the same order of difficulty. A few examples nonetheless respond to the inductive bias of an architecture, enough to recognize it by them.',
  ),
  slug: slug('dataset-difficulty-inductive-bias'),
  type: 'article',
  topics: references('topic-deep-learning'),
  authors: authors(
    'researcher-devin-kwok',
    'coauthor-nikhil-anand',
    'coauthor-jonathan-frankle',
    'researcher-gintare-karolina-dziugaite',
    'researcher-david-rolnick',
  ),
  versions: [
    {
      _key: 'arxiv-2401-01867',
      _type: 'version',
      kind: 'preprint',
      venue: 'arXiv',
      date: '2024-01-03',
      arxivId: '2401.01867',
    },
    {
      _key: 'doi-2401-01867',
      _type: 'version',
      kind: 'preprint',
      // DataCite registers the DOI; arXiv remains the venue.
      venue: 'arXiv',
      date: '2024-01-03',
      doi: '10.48550/arXiv.2401.01867',
    },
  ],
} satisfies SampleDocument;
