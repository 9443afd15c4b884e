import { works } from '../../../sanity/seed/documents.ts';
import type { ServiceTable } from '../../harness/source-services.ts';

type Version = Readonly<Record<string, string | boolean | undefined>>;
type NameOf = (id: string) => string;

/** ORCID's own example: nobody's. */
export const exampleOrcid = '0000-0002-1825-0097';

/** What the services say of the six works of the sample. @param nameOf the name of a person, by `_id` */
export function sampleAnswers(nameOf: NameOf): ServiceTable {
  return {
    crossref: Object.fromEntries(
      works.flatMap((work) =>
        versionsOf(work).flatMap((version) =>
          isCrossref(version)
            ? [
                [
                  `/works/${encodeURIComponent(textOf(version, 'doi'))}`,
                  crossref(work, version, nameOf),
                ],
              ]
            : [],
        ),
      ),
    ),
    arxiv: { '/api/query': feed(nameOf) },
    orcid: { [`/v3.0/${exampleOrcid}/works`]: { group: works.map(group) } },
  };
}

/** The works that have no identifier, as their pages give them for BibTeX. */
export function sampleBibtex(nameOf: NameOf): string {
  return works
    .filter((work) => identifiersOf(work).length === 0)
    .map((work, place) => {
      const [version] = versionsOf(work);
      const names = work.authors.map(({ person }) => nameOf(person._ref)).join(' and ');
      return `@inproceedings{work${place}, title={${work.title}}, author={${names}}, booktitle={${version && textOf(version, 'venue')}}, year={${version && textOf(version, 'date').slice(0, 4)}}}`;
    })
    .join('\n');
}

/** What an editor copies for each work that has an identifier: one is enough. */
export function sampleIdentifiers(): string[] {
  return works.flatMap((work) => identifiersOf(work).slice(0, 1));
}

function identifiersOf(work: (typeof works)[number]): string[] {
  return versionsOf(work).flatMap((version) => {
    const arxivId = textOf(version, 'arxivId');
    if (arxivId !== '') return [`https://arxiv.org/abs/${arxivId}`];
    return isCrossref(version) ? [`https://doi.org/${textOf(version, 'doi')}`] : [];
  });
}

function versionsOf({ versions }: (typeof works)[number]): readonly Version[] {
  return versions;
}

function textOf(version: Version, name: string): string {
  const value = version[name];
  return typeof value === 'string' ? value : '';
}

function isCrossref(version: Version): boolean {
  const doi = textOf(version, 'doi');
  return doi !== '' && !doi.toLowerCase().startsWith('10.48550/');
}

function crossref(work: (typeof works)[number], version: Version, nameOf: NameOf) {
  return {
    status: 'ok',
    message: {
      DOI: textOf(version, 'doi'),
      type: 'proceedings-article',
      title: [work.title],
      author: work.authors.map(({ person }) => {
        const words = nameOf(person._ref).split(' ');
        return { given: words.slice(0, -1).join(' '), family: words.at(-1) };
      }),
      'container-title': [textOf(version, 'venue')],
      issued: { 'date-parts': [textOf(version, 'date').split('-').map(Number)] },
      page: textOf(version, 'pages').replace('–', '-'),
    },
  };
}

function feed(nameOf: NameOf): string {
  const entries = works.flatMap((work) =>
    versionsOf(work).flatMap((version) => {
      const id = textOf(version, 'arxivId');
      return id === ''
        ? []
        : [
            `<entry><id>http://arxiv.org/abs/${id}v1</id><published>${textOf(version, 'date')}T00:00:00Z</published>` +
              `<title>${work.title}</title><summary>${escaped(work.title)}.</summary>` +
              work.authors
                .map(({ person }) => `<author><name>${nameOf(person._ref)}</name></author>`)
                .join('') +
              '</entry>',
          ];
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv</title>${entries.join('')}</feed>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function group(work: (typeof works)[number], place: number) {
  const ids = versionsOf(work).flatMap((version) => {
    const [type, value] =
      textOf(version, 'arxivId') === ''
        ? ['doi', textOf(version, 'doi')]
        : ['arxiv', textOf(version, 'arxivId')];
    return value === ''
      ? []
      : [
          {
            'external-id-type': type,
            'external-id-value': value,
            'external-id-relationship': 'self',
          },
        ];
  });
  const [version] = versionsOf(work);
  return {
    'external-ids': { 'external-id': ids },
    'work-summary': [
      {
        'put-code': 500 + place,
        title: { title: { value: work.title } },
        type: 'conference-paper',
        'publication-date': { year: { value: version && textOf(version, 'date').slice(0, 4) } },
        'external-ids': { 'external-id': ids },
        'display-index': '1',
      },
    ],
  };
}
