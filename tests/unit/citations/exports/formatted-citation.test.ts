import {
  type CitationStyle,
  citationStyles,
  formattedCitation,
} from '@/lib/citations/formatted-citation';
import type { WorkRecord } from '@/lib/citations/work-record';
import { workKinds } from '@/lib/domain/vocabulary';
import type { Language } from '@/lib/i18n/languages';

import { hostileRecords } from './hostile-records';
import { plainRecord, sampleRecords } from './records';

const both = ['fr', 'en'] as const;
const settings = citationStyles.flatMap((style) =>
  both.map((language) => [style, language] as const),
);

/** A citation as one text, with underscores around what is in italics. */
function cited(record: WorkRecord, style: CitationStyle, language: Language): string {
  return formattedCitation(record, style, language)
    .map(({ text, isItalic }) => (isItalic ? `_${text}_` : text))
    .join('');
}

const expected: Readonly<Record<`${CitationStyle} ${Language}`, readonly string[]>> = {
  'apa fr': [
    'Altıntaş, G. S., Kwok, D., Raffel, C., & Rolnick, D. (2025). The Butterfly Effect: Neural Network Training Trajectories Are Highly Sensitive to Initial Conditions. _Proceedings of the 42nd International Conference on Machine Learning (PMLR)_, _267_, 1314\u20111342. https://proceedings.mlr.press/v267/altintas25a.html',
    'Altıntaş, G. S., Kwok, D., & Rolnick, D. (2024, juillet 26). The Butterfly Effect: Tiny Perturbations Cause Neural Network Training to Diverge. _High-Dimensional Learning Dynamics (HiLD) Workshop at ICML 2024_. HiLD @ ICML 2024. https://openreview.net/forum?id=T1urv73edU',
    'Kwok, D., Anand, N., Frankle, J., Dziugaite, G. K., & Rolnick, D. (2024). _Dataset Difficulty and the Role of Inductive Bias_ (Prépublication arXiv:2401.01867). arXiv. https://doi.org/10.48550/arXiv.2401.01867',
    'Sharma, E., Kwok, D., Denton, T., Roy, D. M., Rolnick, D., & Dziugaite, G. K. (2024). Simultaneous linear connectivity of neural networks modulo permutation. _Machine Learning and Knowledge Discovery in Databases. Research Track (Springer)_, 262\u2011279. https://doi.org/10.1007/978-3-031-70368-3_16',
    'Lange, R. D., Kwok, D., Matelsky, J. K., Wang, X., Rolnick, D., & Kording, K. P. (2023). Deep Networks as Paths on the Manifold of Neural Representations. _Proceedings of 2nd Annual Workshop on Topology, Algebra, and Geometry in Machine Learning (TAG-ML)_, _221_, 102\u2011133. https://proceedings.mlr.press/v221/lange23a.html',
    'Lange, R. D., Kwok, D., Matelsky, J. K., Wang, X., Rolnick, D., & Kording, K. P. (2022). _Neural Networks as Paths through the Space of Representations_ (Prépublication arXiv:2206.10999). arXiv. https://arxiv.org/abs/2206.10999',
  ],
  'apa en': [
    'Altıntaş, G. S., Kwok, D., Raffel, C., & Rolnick, D. (2025). The Butterfly Effect: Neural Network Training Trajectories Are Highly Sensitive to Initial Conditions. _Proceedings of the 42nd International Conference on Machine Learning (PMLR)_, _267_, 1314–1342. https://proceedings.mlr.press/v267/altintas25a.html',
    'Altıntaş, G. S., Kwok, D., & Rolnick, D. (2024, July 26). The Butterfly Effect: Tiny Perturbations Cause Neural Network Training to Diverge. _High-Dimensional Learning Dynamics (HiLD) Workshop at ICML 2024_. HiLD @ ICML 2024. https://openreview.net/forum?id=T1urv73edU',
    'Kwok, D., Anand, N., Frankle, J., Dziugaite, G. K., & Rolnick, D. (2024). _Dataset Difficulty and the Role of Inductive Bias_ (Preprint arXiv:2401.01867). arXiv. https://doi.org/10.48550/arXiv.2401.01867',
    'Sharma, E., Kwok, D., Denton, T., Roy, D. M., Rolnick, D., & Dziugaite, G. K. (2024). Simultaneous linear connectivity of neural networks modulo permutation. _Machine Learning and Knowledge Discovery in Databases. Research Track (Springer)_, 262–279. https://doi.org/10.1007/978-3-031-70368-3_16',
    'Lange, R. D., Kwok, D., Matelsky, J. K., Wang, X., Rolnick, D., & Kording, K. P. (2023). Deep Networks as Paths on the Manifold of Neural Representations. _Proceedings of 2nd Annual Workshop on Topology, Algebra, and Geometry in Machine Learning (TAG-ML)_, _221_, 102–133. https://proceedings.mlr.press/v221/lange23a.html',
    'Lange, R. D., Kwok, D., Matelsky, J. K., Wang, X., Rolnick, D., & Kording, K. P. (2022). _Neural Networks as Paths through the Space of Representations_ (Preprint arXiv:2206.10999). arXiv. https://arxiv.org/abs/2206.10999',
  ],
  'vancouver fr': [
    'Altıntaş GS, Kwok D, Raffel C, Rolnick D. The Butterfly Effect: Neural Network Training Trajectories Are Highly Sensitive to Initial Conditions. In: Proceedings of the 42nd International Conference on Machine Learning (PMLR) [Internet]. 2025. p. 1314\u201142. Disponible sur: https://proceedings.mlr.press/v267/altintas25a.html',
    'Altıntaş GS, Kwok D, Rolnick D. The Butterfly Effect: Tiny Perturbations Cause Neural Network Training to Diverge. In: High-dimensional Learning Dynamics (HiLD) Workshop at ICML 2024 [Internet]. 2024. Disponible sur: https://openreview.net/forum?id=T1urv73edU',
    'Kwok D, Anand N, Frankle J, Dziugaite GK, Rolnick D. Dataset Difficulty and the Role of Inductive Bias [Prépublication]. arXiv; 2024. doi:10.48550/arXiv.2401.01867',
    'Sharma E, Kwok D, Denton T, Roy DM, Rolnick D, Dziugaite GK. Simultaneous linear connectivity of neural networks modulo permutation. In: Machine Learning and Knowledge Discovery in Databases. Research Track (Springer). 2024. p. 262\u201179. doi:10.1007/978-3-031-70368-3_16',
    'Lange RD, Kwok D, Matelsky JK, Wang X, Rolnick D, Kording KP. Deep Networks as Paths on the Manifold of Neural Representations. In: Proceedings of 2nd Annual Workshop on Topology, Algebra, and Geometry in Machine Learning (TAG-ML) [Internet]. 2023. p. 102\u201133. Disponible sur: https://proceedings.mlr.press/v221/lange23a.html',
    'Lange RD, Kwok D, Matelsky JK, Wang X, Rolnick D, Kording KP. Neural Networks as Paths through the Space of Representations [Prépublication] [Internet]. arXiv; 2022. Disponible sur: https://arxiv.org/abs/2206.10999',
  ],
  'vancouver en': [
    'Altıntaş GS, Kwok D, Raffel C, Rolnick D. The Butterfly Effect: Neural Network Training Trajectories Are Highly Sensitive to Initial Conditions. In: Proceedings of the 42nd International Conference on Machine Learning (PMLR) [Internet]. 2025. p. 1314–42. Available from: https://proceedings.mlr.press/v267/altintas25a.html',
    'Altıntaş GS, Kwok D, Rolnick D. The Butterfly Effect: Tiny Perturbations Cause Neural Network Training to Diverge. In: High-dimensional Learning Dynamics (HiLD) Workshop at ICML 2024 [Internet]. 2024. Available from: https://openreview.net/forum?id=T1urv73edU',
    'Kwok D, Anand N, Frankle J, Dziugaite GK, Rolnick D. Dataset Difficulty and the Role of Inductive Bias [Preprint]. arXiv; 2024. doi:10.48550/arXiv.2401.01867',
    'Sharma E, Kwok D, Denton T, Roy DM, Rolnick D, Dziugaite GK. Simultaneous linear connectivity of neural networks modulo permutation. In: Machine Learning and Knowledge Discovery in Databases. Research Track (Springer). 2024. p. 262–79. doi:10.1007/978-3-031-70368-3_16',
    'Lange RD, Kwok D, Matelsky JK, Wang X, Rolnick D, Kording KP. Deep Networks as Paths on the Manifold of Neural Representations. In: Proceedings of 2nd Annual Workshop on Topology, Algebra, and Geometry in Machine Learning (TAG-ML) [Internet]. 2023. p. 102–33. Available from: https://proceedings.mlr.press/v221/lange23a.html',
    'Lange RD, Kwok D, Matelsky JK, Wang X, Rolnick D, Kording KP. Neural Networks as Paths through the Space of Representations [Preprint] [Internet]. arXiv; 2022. Available from: https://arxiv.org/abs/2206.10999',
  ],
};

test.each(settings)('the sample works in the style %s in %s', (style, language) => {
  expect(sampleRecords.map((record) => cited(record, style, language))).toEqual(
    expected[`${style} ${language}`],
  );
});

const ofKind: Readonly<Record<(typeof workKinds)[number], readonly [string, string]>> = {
  journal: ['Plain. _The Venue of It_.', 'Plain. TVI 2024'],
  conference: ['Plain. _The Venue of It_. TVI 2024.', 'Plain. In: The Venue of It'],
  workshop: ['Plain. _The Venue of It_. TVI 2024.', 'Plain. In: The Venue of It'],
  preprint: ['_Plain_ [Prépublication]. The Venue of It.', 'Plain [Prépublication]'],
  book: ['_Plain_. The Venue of It.', 'Plain [Internet]. The Venue of It; 2024'],
  chapter: ['Plain. In _The Venue of It_.', 'Plain. In: The Venue of It'],
  thesis: ['_Plain_ [Thèse, The Venue of It].', 'Plain [Thèse]'],
  report: ['_Plain_. The Venue of It.', 'The Venue of It; mars 2024'],
  dataset: ['_Plain_ [Jeu de données]. The Venue of It.', 'The Venue of It; 2024'],
  software: ['_Plain_ [Logiciel]. The Venue of It.', 'The Venue of It; 2024'],
  other: ['_Plain_. The Venue of It.', 'The Venue of It; 2024'],
};

test.each(workKinds)('a work of the kind %s says in French what it is and where it is', (kind) => {
  const record = named(`a work of the kind ${kind}`);
  expect(cited(record, 'apa', 'fr')).toContain(ofKind[kind][0]);
  expect(cited(record, 'vancouver', 'fr')).toContain(ofKind[kind][1]);
  expect(cited(record, 'vancouver', 'fr')).toContain('Disponible sur: ');
  expect(cited(record, 'vancouver', 'en')).toContain('Available from: ');
});

test.each(settings)(
  'no citation in the style %s in %s has a value that is none',
  (style, language) => {
    for (const [name, record] of hostileRecords) {
      const text = cited(record, style, language);
      expect([name, text]).toEqual([
        name,
        expect.not.stringMatching(/undefined|NaN|\[object|[\u{f0000}-\u{10ffff}]/u),
      ]);
    }
  },
);

test.each([
  'an element',
  'an open element',
  'a span',
  'an entity',
  'a script',
  'a formula',
  'a formula of capitals',
  'a formula with an element',
  'raised letters and digits',
  'Chinese',
  'emoji',
])('%s in a title is shown as it was written', (name) => {
  const record = named(`a title with ${name}`);
  for (const [style, language] of settings) {
    expect(cited(record, style, language)).toContain(record.title.text);
  }
});

test('an element in a venue and in a name is text', () => {
  expect(cited(named('a venue with an element and dollars'), 'apa', 'en')).toContain(
    '_Acta <i>$x$</i> {Y}_',
  );
  expect(cited(named('authors: an element in a name'), 'vancouver', 'en')).toContain('Au<b>thor');
});

test('a long list of authors is cut as the style says: APA names 19 and the last, Vancouver six', () => {
  const record = named('authors: 200 authors');
  expect(cited(record, 'apa', 'en')).toMatch(/^Family0, G\., .*Family18, G\., … Family199, G\. \(/);
  expect(cited(record, 'apa', 'en')).not.toContain('Family19,');
  expect(cited(record, 'vancouver', 'en')).toMatch(/^Family0 G, .*Family5 G, et al\. /);
  expect(cited(record, 'vancouver', 'en')).not.toContain('Family6');
});

test('an unknown date is said, and no day on which the work was retrieved is missed', () => {
  const record = { ...plainRecord, date: undefined };
  expect(cited(record, 'apa', 'en')).toBe(
    'Plain, A. (n.d.). A plain title. _Journal of Plain Things_. http://localhost:3000/en/publications/plain',
  );
  expect(cited(record, 'apa', 'fr')).toBe(
    'Plain, A. (s.\u00a0d.). A plain title. _Journal of Plain Things_. http://localhost:3000/fr/publications/plain',
  );
});

function named(name: string): WorkRecord {
  const record = hostileRecords.find(([one]) => one === name)?.[1];
  if (record === undefined) throw new Error(`No record is called "${name}"`);
  return record;
}
