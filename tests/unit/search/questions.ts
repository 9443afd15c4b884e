import { nameOf, titleOf } from '../../bench/dataset.ts';

/** What a visitor types, and the document that belongs first. */
export interface SearchQuestion {
  readonly text: string;
  readonly first: string;
}

const kwok = 'researcher-devin-kwok';
const rolnick = 'researcher-david-rolnick';
const dziugaite = 'researcher-gintare-karolina-dziugaite';
const altintas = 'researcher-gul-sena-altintas';
const training = 'publication-butterfly-effect-training-trajectories';
const tiny = 'publication-butterfly-effect-tiny-perturbations';
const difficulty = 'publication-dataset-difficulty-inductive-bias';
const connectivity = 'publication-simultaneous-linear-connectivity';
const deepPaths = 'publication-deep-networks-as-paths';
const neuralPaths = 'publication-neural-networks-as-paths';
const deepLearning = 'topic-deep-learning';
const theory = 'topic-machine-learning-theory';

/** How a member of the made-up content is asked for: by their name as `edit` leaves it. */
function member(n: number, edit: (name: string) => string): SearchQuestion {
  return { text: edit(nameOf(n).name), first: `researcher-${n}` };
}

function work(n: number, edit: (title: string) => string): SearchQuestion {
  return { text: edit(titleOf(n)), first: `publication-${n}` };
}

const withoutAccents = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
const reversed = (text: string) => text.split(/,? /).reverse().join(' ');

/** Of the sample content, which stands among thousands of made-up documents, and of these. */
export const questions: readonly SearchQuestion[] = [
  // People
  { text: 'kwok devin', first: kwok },
  { text: 'D. Rolnick', first: rolnick },
  { text: 'Rolnick, David', first: rolnick },
  { text: 'G. K. Dziugaite', first: dziugaite },
  { text: 'Gul Sena Altintas', first: altintas },
  { text: 'altınt', first: altintas },
  { text: 'Konrad Kording', first: 'coauthor-konrad-paul-kording' },
  { text: 'Daniel Roy', first: 'coauthor-daniel-m-roy' },
  { text: 'assistant professor mcgill', first: rolnick },
  member(256, withoutAccents),
  member(12, reversed),
  member(76, (name) => name.replace('-', '')),
  member(195, (name) => name.replace('ø', 'o').replace('ß', 'ss').toLowerCase()),
  member(101, (name) => `${name[0]}. ${name.slice(name.indexOf(' ') + 1)}`),
  member(48, (name) => name.replace('’', '')),
  // Works
  { text: '10.1007/978-3-031-70368-3_16', first: connectivity },
  { text: 'https://arxiv.org/abs/2506.13234v2', first: training },
  { text: 'doi.org/10.48550/arXiv.2401.01867', first: difficulty },
  { text: 'altintas 2025', first: training },
  { text: 'trajectories butterfly effect', first: training },
  { text: 'paths through representa', first: neuralPaths },
  { text: 'l’entrainement diverger', first: tiny },
  { text: 'biais inductif dziugaite', first: difficulty },
  { text: 'ECML PKDD', first: connectivity },
  { text: 'plus courts chemins directions', first: deepPaths },
  // Another number of the same word
  { text: 'effet papillon perturbation infime', first: tiny },
  { text: 'deep network path manifold', first: deepPaths },
  { text: 'datasets difficulties', first: difficulty },
  work(77, (title) => title),
  work(1_203, reversed),
  // Topics and institutions
  { text: 'apprentissage profond', first: deepLearning },
  { text: 'deep learning', first: deepLearning },
  { text: 'theorie apprentissage', first: theory },
  { text: 'université mcgill', first: 'institution-mcgill' },
  { text: 'quebec artificial intelligence', first: 'institution-mila' },
  // A letter that is missing, too many, wrong, or in its neighbour's place
  { text: 'rolnik', first: rolnick },
  { text: 'Dzuigaite', first: dziugaite },
  { text: 'Devin Kwock', first: kwok },
  { text: 'aprentissage profond', first: deepLearning },
  { text: 'buterfly efect trajectories', first: training },
];
