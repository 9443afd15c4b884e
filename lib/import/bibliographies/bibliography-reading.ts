import type { SourceReading } from '../source-record.ts';
import { bibliographyFormat } from './bibliography-format.ts';
import { bibtexReading } from './bibtex/bibtex-reading.ts';
import { cslReading } from './csl/csl-reading.ts';
import { problemOf } from './losses.ts';
import { risReading } from './ris/ris-reading.ts';

/**
 * The works of a bibliography that somebody pasted or dropped, whichever format it has.
 *
 * @param text decoded (`decodedText`)
 * @returns what each entry became; one problem for a text of no known format. Never throws.
 */
export async function bibliographyReading(text: string): Promise<SourceReading> {
  switch (bibliographyFormat(text)) {
    case 'bibtex':
      return bibtexReading(text);
    case 'ris':
      return risReading(text);
    case 'csl':
      return cslReading(text);
    case undefined: {
      const detail = `Neither BibTeX nor RIS nor CSL-JSON: ${text.trim().slice(0, 100)}`;
      // A reading needs the name of a source; BibTeX is what most people mean.
      return { records: [], problems: [problemOf('bibtex', 'damaged', { detail })] };
    }
  }
}
