import { readCommand } from '@/sanity/cli/import/command';
import { UsageError } from '@/sanity/cli/import/usage-error';

const read = (typed: string) => readCommand(typed.split(' ').filter(Boolean), '/home/editor');

test.each([
  ['bibtex refs.bib', { does: 'read', file: '/home/editor/refs.bib', format: 'bibtex' }],
  ['ris /tmp/a.ris --accept', { does: 'read', file: '/tmp/a.ris', format: 'ris', accepts: true }],
  ['file -', { does: 'read', file: '-' }],
  ['people staff.csv --publish --dry-run', { does: 'people', publishes: true, isDry: true }],
  ['sync --json', { does: 'sync', asJson: true, accepts: false, isDry: false }],
  ['continue --accept', { does: 'continue', accepts: true }],
  ['help', { does: 'help' }],
  ['doi --help', { does: 'help' }],
])('%s is read', (typed, command) => {
  expect(read(typed)).toMatchObject(command);
});

test.each([
  ['doi 10.5555/One https://doi.org/10.5555/one', [{ kind: 'doi', doi: '10.5555/one' }]],
  ['doi 10.48550/arXiv.2401.01867', [{ kind: 'arxiv', arxivId: '2401.01867' }]],
  ['arxiv 2401.01867v2', [{ kind: 'arxiv', arxivId: '2401.01867' }]],
  ['orcid 0000-0002-1825-0097', [{ kind: 'orcidWorks', orcid: '0000-0002-1825-0097' }]],
  ['openalex W2741809807', [{ kind: 'openalexWork', id: 'W2741809807' }]],
  [
    'openalex https://openalex.org/A5023888391',
    [{ kind: 'openalexWorks', author: 'A5023888391', cursor: '*' }],
  ],
])('%s asks for what it names', (typed, tasks) => {
  expect(read(typed)).toMatchObject({ does: 'lookUp', tasks });
});

test.each([
  ['', 'Say what to import'],
  ['bibtext refs.bib', 'no command "bibtext"'],
  ['bibtex', 'needs a FILE'],
  ['bibtex a.bib b.bib', '"b.bib" is one word too many'],
  ['bibtex a.bib --publish', 'no --publish'],
  ['people a.csv --accept', 'no --accept'],
  ['continue --dry-run', 'no --dry-run'],
  ['sync now', '"now" is one word too many'],
  ['sync --quietly', '--quietly'],
  ['doi', 'needs a DOI'],
  ['doi ten', '"ten" is no DOI'],
  ['orcid 0000-0002-1825-0098', '"0000-0002-1825-0098": A digit of this ORCID iD is wrong'],
  ['arxiv 10.5555/one', '"10.5555/one" is no identifier of arXiv'],
])('%j is refused: %s', (typed, sentence) => {
  expect(() => read(typed)).toThrow(UsageError);
  expect(() => read(typed)).toThrow(sentence);
});
