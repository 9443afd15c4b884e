/** What an editor pasted, and the questions to the services that it becomes. */
export { firstFound, type FoundAnswer } from './first-found.ts';
export {
  type Identifier,
  type Pasted,
  type PastedPiece,
  type UnusablePiece,
  type UnusableReason,
} from './pasted.ts';
export { recognised } from './recognised.ts';
export {
  arxivRequests,
  crossrefWork,
  dataciteDoi,
  doiRequests,
  openAlexWork,
  openAlexWorksOf,
  orcidWorkDetails,
  orcidWorks,
} from './requests.ts';
export { unusableSentence } from './unusable-words.ts';
