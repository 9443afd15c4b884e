import { slugOf } from '../../../domain/index.ts';
import { namesOrganization } from '../../../domain/name-words.ts';
import { authorsOf, type NamedAuthor } from '../../fields/authors.ts';
import { entryReading } from '../../fields/entry-reading.ts';
import { finished } from '../../fields/finished-record.ts';
import { orcidField } from '../../fields/identifiers.ts';
import { problemReading } from '../../fields/json-answer.ts';
import { parseLeniently } from '../../fields/lenient-parse.ts';
import { LossList } from '../../fields/loss-list.ts';
import { languageField } from '../../fields/plain-fields.ts';
import { abstractText, oneAbstract, titleText, withSubtitle } from '../../fields/titles.ts';
import type { SourceReading, SourceVersion } from '../../source-record.ts';
import { orcidIdentifiers } from './identifiers.ts';
import { orcidKind } from './type.ts';
import { orcidVersions } from './versions.ts';
import { type OrcidContributor, orcidFields, type OrcidWork, orcidWork } from './work.ts';

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
  const title = titleOf(work, losses);
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
      translatedTitles: translatedTitles(work, losses),
      type: kind.type,
      ...authorsOf(
        (work.contributors?.contributor ?? []).flatMap((one) => namedAuthor(one, losses)),
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

/**
 * Versions of the other summaries of a group that have an identifier which no version before them has, or that are of
 * another kind and at another address. Two summaries of one DOI are one version: the preferred one says what it is.
 */
function furtherVersions(
  others: readonly OrcidWork[],
  known: readonly SourceVersion[],
): SourceVersion[] {
  const seen = new Set(known.flatMap(namesOf));
  const seenKinds = new Set(known.map(({ kind }) => kind));
  return others.flatMap((other) => {
    const losses = new LossList();
    const kind = orcidKind(other)?.kind;
    if (kind === undefined) return [];
    const versions = orcidVersions(other, { kind, ids: orcidIdentifiers(other, losses), losses });
    return versions.filter((version) => {
      const names = namesOf(version);
      const hasId = version.doi !== undefined || version.arxivId !== undefined;
      const isNew =
        names.length > 0 &&
        !names.some((name) => seen.has(name)) &&
        (hasId || !seenKinds.has(version.kind));
      for (const name of names) seen.add(name);
      seenKinds.add(version.kind);
      return isNew;
    });
  });
}

function namesOf({ doi, arxivId, url }: SourceVersion): string[] {
  const ids = [doi, arxivId].filter((name) => name !== undefined);
  return ids.length > 0 || url === undefined ? ids : [url];
}

function titleOf(work: OrcidWork, losses: LossList) {
  const text = titleText(work.title?.title, losses);
  if (text === undefined) return { text };
  const subtitle = titleText(work.title?.subtitle, losses);
  return {
    language: languageField(work['language-code']),
    text: withSubtitle(text, subtitle, losses),
  };
}

function translatedTitles(work: OrcidWork, losses: LossList) {
  const translated = work.title?.['translated-title'];
  const text = titleText(translated?.value, losses);
  if (text === undefined) return [];
  const language = languageField(translated?.['language-code']);
  return [language === undefined ? { text } : { language, text }];
}

function loseTitle(
  other: OrcidWork,
  { title, losses }: { title: string | undefined; losses: LossList },
): void {
  const text = titleText(other.title?.title, new LossList());
  if (title === undefined || text === undefined || slugOf(title).startsWith(slugOf(text))) return;
  losses.add('title', 'noField', text);
}

/** Editors, supervisors and translators are no authors; contributors without a role are. */
const noAuthor =
  /edit|translat|supervis|assignee|investigator|reviewer|funding|project-administration|sponsor/i;

function namedAuthor(contributor: OrcidContributor, losses: LossList): NamedAuthor[] {
  const role = contributor['contributor-attributes']?.['contributor-role'] ?? '';
  const isAuthor = /author|writing/i.test(role) || !noAuthor.test(role);
  if (!isAuthor) return [];
  const name = contributor['credit-name'] ?? '';
  const { path, uri } = contributor['contributor-orcid'] ?? {};
  return [
    { name, isOrganization: namesOrganization(name), orcid: orcidField(path ?? uri, losses) },
  ];
}
