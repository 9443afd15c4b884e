import type { PeopleReport } from '../../../lib/import/people/import-table.ts';
import type { PeopleProblem } from '../../../lib/import/people/person-row.ts';

/** The report for a person. */
export function peopleText(report: PeopleReport): string {
  const { created, changed, unchanged, leftDrafts, proposals, problems } = report;
  const rows: (readonly [string, number])[] = [
    ['new people', created],
    ['filled in', changed],
    ['unchanged', unchanged],
    ['proposals', proposals.length],
    ['problems', problems.length],
  ];
  return [
    ...rows.map(([label, count]) => `${label.padEnd(24)}${String(count).padStart(8)}`),
    ...(proposals.length === 0 ? [] : ['What is here differs from the table, and stands:']),
    ...proposals.map(
      ({ line, name, field, here, table }) =>
        `  line ${line}, ${name}, ${field}: ${here ?? 'taken out'} here, ${table} in the table`,
    ),
    ...(leftDrafts.length === 0 ? [] : ['Not published, because somebody works on the draft:']),
    ...leftDrafts.map((name) => `  ${name}`),
    ...(problems.length === 0 ? [] : ['Problems:']),
    ...problems.map((problem) => `  ${problemText(problem)}`),
  ].join('\n');
}

function problemText({ line, column, reason }: PeopleProblem): string {
  const place = [line === undefined ? undefined : `line ${line}`, column]
    .filter((one) => one !== undefined)
    .join(', ');
  return place === '' ? reason : `${place}: ${reason}`;
}
