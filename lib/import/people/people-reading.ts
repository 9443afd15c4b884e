import { foldedLine, withoutInvisible } from '../text/folded.ts';
import {
  addressIn,
  type CellValue,
  emailIn,
  githubIn,
  listIn,
  openAlexIn,
  orcidIn,
  roleIn,
  scholarIn,
  statusIn,
  supervisorsIn,
  yearIn,
} from './cell-values.ts';
import { type ColumnName, columnOf } from './columns.ts';
import type { PeopleProblem, PeopleReading, PersonRow } from './person-row.ts';
import { shownName } from './person-name.ts';
import { tableRows, type TableRow } from './table-rows.ts';

/** A name may be this long; anything longer is a text in the wrong column. */
const longestText = 300;

/**
 * The people of a table (CSV). Its first row names its columns, in English or French, in any order. A value that is
 * wrong is left out of its row, and said; a row without a name is left out.
 *
 * @param text decoded (`decodedText`). Never throws.
 */
export function peopleReading(text: string): PeopleReading {
  const { rows, damage } = tableRows(text);
  const [header, ...others] = rows;
  const problems: PeopleProblem[] = [];
  const damages = damage === undefined ? [] : [damage];
  if (header === undefined)
    return {
      people: [],
      problems: damage ? damages : [{ reason: 'The file has no table in it.' }],
    };
  const columns = columnsOf(header, problems);
  if (!columns.has('name') && !(columns.has('givenName') && columns.has('familyName'))) {
    const reason =
      'No column of the table is a name: its first row must name the columns, such as name or nom.';
    return { people: [], problems: [{ line: header.line, reason }] };
  }
  const reading = { columns, width: header.cells.length, problems };
  const people = others.flatMap((row) => personOf(row, reading) ?? []);
  return { people, problems: [...problems, ...damages] };
}

/** Where a column is, and what the file calls it. */
interface Column {
  readonly place: number;
  readonly header: string;
}
type Columns = ReadonlyMap<ColumnName, Column>;

function columnsOf({ line, cells }: TableRow, problems: PeopleProblem[]): Columns {
  const columns = new Map<ColumnName, Column>();
  for (const [place, header] of cells.entries()) {
    if (header === '') continue;
    const name = columnOf(header);
    if (name === undefined)
      problems.push({
        line,
        column: quoted(header),
        reason: 'No such column is known; it is not read.',
      });
    else if (columns.has(name))
      problems.push({
        line,
        column: quoted(header),
        reason: 'The column stands there twice; the first is read.',
      });
    else columns.set(name, { place, header });
  }
  // "nom" beside "prénom" is the family name.
  const given = columns.get('givenName');
  const whole = columns.get('name');
  if (given && whole && !columns.has('familyName') && /^nom$/i.test(whole.header)) {
    columns.delete('name');
    columns.set('familyName', whole);
  }
  return columns;
}

/** Reads the cells of a row; what is wrong in one is a problem. */
function cellReader(row: TableRow, columns: Columns, problems: PeopleProblem[]) {
  const text = (name: ColumnName): string | undefined => {
    const place = columns.get(name)?.place;
    const cell = place === undefined ? '' : cleaned(row.cells[place] ?? '');
    return cell === '' ? undefined : cell;
  };
  const refuse = (name: ColumnName, reason: string) =>
    problems.push({ line: row.line, column: columns.get(name)?.header, reason });
  const short = (name: ColumnName): string | undefined => {
    const value = text(name);
    const line = value === undefined ? undefined : foldedLine(value);
    if (line === undefined || line.length <= longestText) return line;
    refuse(name, `${quoted(line)} is too long.`);
    return undefined;
  };
  return {
    text,
    refuse,
    short,
    value<Value>(name: ColumnName, read: (text: string) => CellValue<Value>): Value | undefined {
      const said = text(name);
      const found = said === undefined ? undefined : read(foldedLine(said));
      if (found === undefined || 'value' in found) return found?.value;
      refuse(name, `${quoted(said ?? '')} ${found.reason}.`);
      return undefined;
    },
  };
}

interface Reading {
  readonly columns: Columns;
  /** How many columns the table has. */
  readonly width: number;
  readonly problems: PeopleProblem[];
}

function personOf(row: TableRow, { columns, width, problems }: Reading): PersonRow | undefined {
  if (row.cells.slice(width).some((cell) => cell !== '')) {
    // Its values stand in wrong columns: a separator was not quoted.
    const reason = `The row has ${row.cells.length} values for ${width} columns; it is not read.`;
    problems.push({ line: row.line, reason });
    return undefined;
  }
  const { short, text, value, refuse } = cellReader(row, columns, problems);
  const [givenName, familyName] = [short('givenName'), short('familyName')];
  const parts = [givenName, familyName].flatMap((part) => part ?? []).join(' ');
  const name = shownName(short('name') ?? parts);
  if (!/\p{L}/u.test(name)) {
    problems.push({ line: row.line, reason: 'The row has no name; it is not read.' });
    return undefined;
  }
  const startYear = value('startYear', yearIn);
  const endYear = value('endYear', yearIn);
  const isTurned = startYear !== undefined && endYear !== undefined && endYear < startYear;
  if (isTurned) refuse('endYear', `${endYear} is before ${startYear}.`);
  const links = {
    website: value('website', addressIn),
    scholar: value('scholar', scholarIn),
    github: value('github', githubIn),
  };
  return {
    line: row.line,
    name,
    givenName,
    familyName,
    email: value('email', emailIn)?.toLowerCase(),
    publicEmail: value('publicEmail', emailIn),
    orcid: value('orcid', orcidIn),
    openAlex: value('openAlex', openAlexIn),
    role: value('role', roleIn),
    status: value('status', statusIn),
    startYear,
    endYear: isTurned ? undefined : endYear,
    position: { fr: short('positionFr'), en: short('positionEn') },
    links: Object.fromEntries(Object.entries(links).filter(([, url]) => url !== undefined)),
    institutions: listIn(text('institutions') ?? '').map(foldedLine),
    supervisors: supervisorsIn(text('supervisors') ?? ''),
  };
}

function cleaned(cell: string): string {
  return withoutInvisible(cell).normalize('NFC').trim();
}

function quoted(text: string): string {
  const line = foldedLine(text);
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
}
