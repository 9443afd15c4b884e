import { inParts, putCodesAtOnce } from '../lookup/requests.ts';
import type { LookupTask } from '../queue/batch.ts';
import type { SourceRecord } from '../source-record.ts';

/**
 * What is still to be asked to know the found works whole: of those that ORCID only names, the registry of the
 * identifier, or ORCID itself where there is none; of those whose authors OpenAlex cut, the registry.
 *
 * @param isKnownWhole whether nothing is to be asked: the work is here with all its versions, or was read before
 */
export function followUps(
  task: LookupTask,
  records: readonly SourceRecord[],
  isKnownWhole: (record: SourceRecord) => boolean,
): LookupTask[] {
  const unknown = records.filter((record) => !isKnownWhole(record));
  if (task.kind === 'openalexWorks' || task.kind === 'openalexWork')
    return unknown.filter(({ hasMoreAuthors }) => hasMoreAuthors).flatMap(registryTasks);
  if (task.kind !== 'orcidWorks') return [];
  const putCodes = unknown
    .filter((record) => registryTasks(record).length === 0)
    .map(({ sourceId }) => sourceId.split('/').at(-1) ?? sourceId);
  return [
    ...unknown.flatMap(registryTasks),
    ...inParts(putCodes, putCodesAtOnce).map((codes): LookupTask => ({
      kind: 'orcidDetails',
      orcid: task.orcid,
      putCodes: [...codes],
    })),
  ];
}

/** Every identifier of a record: a preprint and an article are two records of their registries. */
function registryTasks({ versions }: SourceRecord): LookupTask[] {
  return versions.flatMap(({ doi, arxivId }): LookupTask[] => [
    ...(arxivId === undefined ? [] : [{ kind: 'arxiv' as const, arxivId }]),
    ...(doi === undefined || arxivId !== undefined ? [] : [{ kind: 'doi' as const, doi }]),
  ]);
}
