import type { AcceptReport } from '../../../lib/import/accept/accept-items.ts';
import type { BatchProblem } from '../../../lib/import/queue/batch.ts';

/** What an import of works did. */
export interface WorksReport {
  /** Works, each counted in one of the next five. */
  readonly found: number;
  readonly new: number;
  readonly newVersions: number;
  readonly possibleDuplicates: number;
  readonly hereAlready: number;
  /** Refused for good before. */
  readonly refused: number;
  /** Works that became drafts, or whose drafts changed; undefined when nothing was to be accepted. */
  readonly accepted?: Pick<AcceptReport, 'created' | 'changed' | 'unchanged'> | undefined;
  readonly problems: readonly BatchProblem[];
  /** Members whom `sync` could not ask for. */
  readonly membersWithoutIdentifier?: readonly string[] | undefined;
}

/** The report for a person. */
export function worksText(report: WorksReport): string {
  const { accepted, problems, membersWithoutIdentifier: without = [] } = report;
  const rows: (readonly [string, number])[] = [
    ['works found', report.found],
    ['  new', report.new],
    ['  new versions', report.newVersions],
    ['  possible duplicates', report.possibleDuplicates],
    ['  here already', report.hereAlready],
    ...(report.refused > 0 ? [['  refused before', report.refused] as const] : []),
    ...(accepted
      ? ([
          ['drafts made', accepted.created],
          ['drafts changed', accepted.changed],
        ] as const)
      : []),
    ['problems', problems.length],
  ];
  return [
    ...rows.map(([label, count]) => `${label.padEnd(24)}${String(count).padStart(8)}`),
    ...problems.map((problem) => `  ${problemText(problem)}`),
    ...(without.length === 0
      ? []
      : [
          `members without an ORCID iD, not asked for: ${without.length}`,
          ...without.map((name) => `  ${name}`),
        ]),
  ].join('\n');
}

const reasons: Readonly<Record<string, string>> = {
  noTitle: 'it has no title',
  notFound: 'no source knows it',
  notAWork: 'it is no work',
  damaged: 'it is damaged',
  unexpectedAnswer: 'the source gave no answer that can be read',
  notAccepted: 'it could not be accepted: somebody else changed it at the same time',
};

function problemText({ source, where, reason, detail }: BatchProblem): string {
  const place = [source, where].filter((one) => one !== undefined).join(', ');
  const said = detail === undefined ? '' : ` (${detail})`;
  return `${place === '' ? '' : `${place}: `}${reasons[reason] ?? reason}${said}`;
}
