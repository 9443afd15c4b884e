import type { SampleDocument } from './sample-document.ts';
import { bilingual, slug } from './stored-values.ts';

function coauthor(name: string, familyName: string, address: string): SampleDocument {
  return { _id: `coauthor-${address}`, _type: 'coauthor', name, familyName, slug: slug(address) };
}

const universityOfToronto = bilingual('Université de Toronto', 'University of Toronto');
const universityOfPennsylvania = bilingual(
  'Université de Pennsylvanie',
  'University of Pennsylvania',
);

/** The coauthors of the members. An affiliation is the one on the papers, where they print it. */
export const coauthors: SampleDocument[] = [
  {
    ...coauthor('Colin Raffel', 'Raffel', 'colin-raffel'),
    affiliation: universityOfToronto,
  },
  coauthor('Nikhil Anand', 'Anand', 'nikhil-anand'),
  coauthor('Jonathan Frankle', 'Frankle', 'jonathan-frankle'),
  {
    ...coauthor('Ekansh Sharma', 'Sharma', 'ekansh-sharma'),
    affiliation: universityOfToronto,
  },
  {
    ...coauthor('Tom Denton', 'Denton', 'tom-denton'),
    affiliation: bilingual('Google Research', 'Google Research'),
  },
  {
    ...coauthor('Daniel M. Roy', 'Roy', 'daniel-m-roy'),
    affiliation: universityOfToronto,
  },
  {
    ...coauthor('Richard D. Lange', 'Lange', 'richard-d-lange'),
    affiliation: universityOfPennsylvania,
  },
  {
    ...coauthor('Jordan Kyle Matelsky', 'Matelsky', 'jordan-kyle-matelsky'),
    affiliation: universityOfPennsylvania,
  },
  {
    ...coauthor('Xinyue Wang', 'Wang', 'xinyue-wang'),
    affiliation: universityOfPennsylvania,
  },
  {
    ...coauthor('Konrad Paul Kording', 'Kording', 'konrad-paul-kording'),
    affiliation: universityOfPennsylvania,
  },
];
