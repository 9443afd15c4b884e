/** What reads bibliographies, in a chunk of its own. */
export { bibliographyReading } from '../../../../lib/import/bibliographies/bibliography-reading.ts';
export { decodedText } from '../../../../lib/import/bibliographies/decoded-text.ts';
