import { coauthors } from './coauthors.ts';
import { institutions } from './institutions.ts';
import { people, portraitAlt, portrayed } from './people.ts';
import type { SampleDocument } from './sample-document.ts';
import { settings } from './settings.ts';
import { topics } from './topics.ts';
import { reference } from './stored-values.ts';
import { butterflyEffectTinyPerturbations } from './works/butterfly-effect-tiny-perturbations.ts';
import { butterflyEffectTrainingTrajectories } from './works/butterfly-effect-training-trajectories.ts';
import { datasetDifficulty } from './works/dataset-difficulty.ts';
import { deepNetworksAsPaths } from './works/deep-networks-as-paths.ts';
import { neuralNetworksAsPaths } from './works/neural-networks-as-paths.ts';
import { simultaneousLinearConnectivity } from './works/simultaneous-linear-connectivity.ts';

export const works = [
  butterflyEffectTrainingTrajectories,
  butterflyEffectTinyPerturbations,
  datasetDifficulty,
  simultaneousLinearConnectivity,
  deepNetworksAsPaths,
  neuralNetworksAsPaths,
];

/**
 * The sample content: every document, each after those that it refers to.
 *
 * @param portraitAsset the `_id` of the image asset of the drawn portrait
 */
export function sampleDocuments(portraitAsset: string): SampleDocument[] {
  const members = people.map((person) =>
    person._id === portrayed ? { ...person, portrait: portrait(portraitAsset) } : person,
  );
  return [settings, ...institutions, ...topics, ...coauthors, ...members, ...works];
}

function portrait(asset: string) {
  return {
    _type: 'image',
    asset: reference(asset),
    // The head, so that a square or a narrow crop keeps it whole.
    hotspot: {
      _type: 'sanity.imageHotspot',
      x: 0.5,
      y: 0.42,
      width: 0.6,
      height: 0.62,
    },
    alt: portraitAlt,
  };
}
