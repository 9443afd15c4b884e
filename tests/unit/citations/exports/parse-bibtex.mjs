/** Reads BibTeX from standard input, writes what the parser of Better BibTeX makes of it as JSON. */
import { text } from 'node:stream/consumers';

import { parse } from '@retorquere/bibtex-parser';

const { errors, entries } = parse(await text(process.stdin), {
  sentenceCase: false,
  english: false,
  caseProtection: false,
  // Commands of formulas that it does not know are no errors of the file.
  unsupported: 'ignore',
});
process.stdout.write(JSON.stringify({ errors, entries }));
