import type { SampleDocument } from './sample-document.ts';
import { bilingual, slug } from './stored-values.ts';

/** @param parts of the name: "given names | family name" */
function coauthor(parts: string, address: string): SampleDocument {
  const [givenName = '', familyName = ''] = parts.split(' | ');
  return {
    _id: `coauthor-${address}`,
    _type: 'coauthor',
    name: `${givenName} ${familyName}`,
    givenName,
    familyName,
    slug: slug(address),
  };
}

const universityOfToronto = bilingual('Université de Toronto', 'University of Toronto');
const universityOfPennsylvania = bilingual(
  'Université de Pennsylvanie',
  'University of Pennsylvania',
);

/** The coauthors of the members. An affiliation is the one on the papers, where they print it. */
export const coauthors: SampleDocument[] = [
  {
    ...coauthor('Colin | Raffel', 'colin-raffel'),
    affiliation: universityOfToronto,
  },
  coauthor('Nikhil | Anand', 'nikhil-anand'),
  coauthor('Jonathan | Frankle', 'jonathan-frankle'),
  {
    ...coauthor('Ekansh | Sharma', 'ekansh-sharma'),
    affiliation: universityOfToronto,
  },
  {
    ...coauthor('Tom | Denton', 'tom-denton'),
    affiliation: bilingual('Google Research', 'Google Research'),
  },
  {
    ...coauthor('Daniel M. | Roy', 'daniel-m-roy'),
    affiliation: universityOfToronto,
  },
  {
    ...coauthor('Richard D. | Lange', 'richard-d-lange'),
    affiliation: universityOfPennsylvania,
  },
  {
    ...coauthor('Jordan Kyle | Matelsky', 'jordan-kyle-matelsky'),
    affiliation: universityOfPennsylvania,
  },
  {
    ...coauthor('Xinyue | Wang', 'xinyue-wang'),
    affiliation: universityOfPennsylvania,
  },
  {
    ...coauthor('Konrad Paul | Kording', 'konrad-paul-kording'),
    affiliation: universityOfPennsylvania,
  },
];
