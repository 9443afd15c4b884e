import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A row of a table, and where it begins. */
export interface TableRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a table, blank ones left out. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** Why it could not be read any further. */
  readonly damage?: { readonly line?: number | undefined; readonly reason: string } | undefined;
}

/** Of an institute of 100,000 people with all their columns. */
const mostCharacters = 50_000_000;

const separators = [',', ';', '\t', '|'] as const;

const cellsSchema = z.array(z.string());

/**
 * The rows of a table whose values are parted by commas, semicolons, tabs or bars: what parts the headers most often
 * (RFC 4180, and what spreadsheets make of it). Throws nothing: a quote that never ends is damage.
 */
export function tableRows(text: string): Table {
  const whole = text.replace(/^\ufeff/, '');
  if (whole.length > mostCharacters) return { rows: [], damage: { reason: 'It is too large.' } };
  // Excel names the separator so.
  const named = /^sep=(.)\r?\n/.exec(whole);
  const body = named === null ? whole : whole.slice(named[0].length);
  const linesBefore = named === null ? 0 : 1;
  const rows: TableRow[] = [];
  let line = 1 + linesBefore;
  try {
    parse(body, {
      delimiter: named?.[1] ?? separatorOf(body),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
      on_record: (record: unknown, { lines }) => {
        rows.push({ line, cells: cellsSchema.parse(record) });
        // A quoted value may have several lines: the row ends on the last of them.
        line = lines + linesBefore + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows: rows.filter(isFilled), damage: { line, reason: damageOf(error) } };
  }
  return { rows: rows.filter(isFilled) };
}

function isFilled({ cells }: TableRow): boolean {
  return cells.some((cell) => cell !== '');
}

function separatorOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text.replace(/^\s+/, ''))?.[0] ?? '';
  const bare = header.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counted = separators.map((separator) => ({
    separator,
    count: bare.split(separator).length,
  }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).separator;
}

function damageOf({ code }: CsvError): string {
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'A quote that begins here never ends; nothing from here on is read.'
    : 'The table is damaged here; nothing from here on is read.';
}
