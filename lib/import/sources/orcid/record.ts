import { authorsOf } from '../../fields/authors.ts';
import { entryReading } from '../../fields/entry-reading.ts';
import { finished } from '../../fields/finished-record.ts';
import { problemReading } from '../../fields/json-answer.ts';
import { parseLeniently } from '../../fields/lenient-parse.ts';
import { LossList } from '../../fields/loss-list.ts';
import { languageField } from '../../fields/plain-fields.ts';
import { abstractText, oneAbstract } from '../../fields/titles.ts';
import type { SourceReading } from '../../source-record.ts';
import { orcidAuthor } from './contributors.ts';
import { furtherVersions } from './further-versions.ts';
import { orcidIdentifiers } from './identifiers.ts';
import { loseTitle, orcidTitle, orcidTranslatedTitles } from './titles.ts';
import { orcidKind } from './type.ts';
import { orcidVersions } from './versions.ts';
import { orcidFields, type OrcidWork, orcidWork } from './work.ts';

export interface OrcidContext {
  readonly orcid: string;
  /** What stands for the put-code where a work has none. */
  readonly place: number;
  readonly group?: string | undefined;
  /** Other summaries of the group, in the order of the record. */
  readonly others?: readonly unknown[];
}

/** The reading of one work, or of the preferred summary of a group with what the others add. */
export function orcidWorkReading(value: unknown, context: OrcidContext): SourceReading {
  return entryReading(value, {
    source: 'orcid',
    schema: orcidWork,
    fieldOf: orcidFields,
    read: (work, losses) => recordOf(work, context, losses),
  });
}

function recordOf(work: OrcidWork, context: OrcidContext, losses: LossList): SourceReading {
  const sourceId = `${context.orcid}/${work['put-code'] ?? `?${context.place}`}`;
  const kind = orcidKind(work);
  if (kind === undefined) {
    const detail = work.type ?? undefined;
    return problemReading({ source: 'orcid', where: sourceId, reason: 'notAWork', detail });
  }
  const ids = orcidIdentifiers(work, losses);
  const versions = orcidVersions(work, { kind: kind.kind, ids, losses });
  const title = orcidTitle(work, losses);
  const others = (context.others ?? []).flatMap(
    (one) => parseLeniently(orcidWork, one)?.parsed ?? [],
  );
  for (const other of others) loseTitle(other, { title: title.text, losses });
  const language = languageField(work['language-code']);
  return finished(
    {
      source: 'orcid',
      sourceId,
      title,
      translatedTitles: orcidTranslatedTitles(work, losses),
      type: kind.type,
      ...authorsOf(
        (work.contributors?.contributor ?? []).flatMap((one) => orcidAuthor(one, losses)),
        losses,
      ),
      versions: [...versions, ...furtherVersions(others, versions)],
      abstracts: oneAbstract(abstractText(work['short-description'], losses), language),
      sameWorkAs: [
        ...ids.sameWorkAs,
        ...others.flatMap((other) => orcidIdentifiers(other, new LossList()).sameWorkAs),
      ],
      ...(context.group !== undefined && { group: context.group }),
    },
    losses,
  );
}
