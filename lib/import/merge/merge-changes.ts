import { decisionDocument, keptApart } from '../decisions/decision.ts';
import { draftIdOf } from '../known/document-id.ts';
import { emptyProvenance, provenanceDocument, provenanceIdOf } from '../provenance/provenance.ts';
import type { StoredDocument } from '../store/content-store.ts';
import { type ChangedDocument, isChanged } from './changed-document.ts';
import { edited, type Family, joinedFamily, type JoinedFamily } from './family.ts';
import { joinedMember, joinedPerson } from './joined-person.ts';
import { joinedProvenance } from './joined-provenance.ts';
import { joinedWork } from './joined-work.ts';
import type { MergeRefusal, MergeSources } from './merge-sources.ts';
import { printedName, type Repointing, repointed } from './repointed.ts';
import { type Fields, isFields, referredTo } from './values.ts';

/**
 * Every document that a merge changes. Two works, or two people of one type, become one document, and what referred to
 * the other refers to it. A coauthor who is a member keeps a document, which leads to the member (see the field `member`).
 */
export function mergeChanges(sources: MergeSources): readonly ChangedDocument[] | MergeRefusal {
  const [kept, dropped] = [edited(sources.kept), edited(sources.dropped)];
  if (kept === undefined || dropped === undefined) return { reason: 'gone' };
  if (sources.kept.id === sources.dropped.id) return { reason: 'gone' };
  if (sources.signedByBoth.length > 0) {
    return { reason: 'signOneWork', works: sources.signedByBoth };
  }
  switch (`${kept._type} ${dropped._type}`) {
    case 'publication publication':
      return changes(sources, joinedFamily(sources.kept, sources.dropped, joinedWork));
    case 'researcher researcher':
    case 'coauthor coauthor':
      return changes(sources, joinedFamily(sources.kept, sources.dropped, joinedPerson));
    case 'researcher coauthor':
      return memberChanges(sources);
    case 'coauthor researcher':
      return { reason: 'memberStays' };
    default:
      return { reason: 'gone' };
  }
}

/** The changes by which a family has become the joined one, and the other one is gone. */
function changes(sources: MergeSources, joined: JoinedFamily): readonly ChangedDocument[] {
  const { kept, dropped } = sources;
  const repointing = {
    from: dropped.id,
    to: kept.id,
    printed: printedName(edited(kept), edited(dropped)),
  };
  const familyIds = new Set([kept, dropped].flatMap(({ id }) => [id, draftIdOf(id)]));
  return [
    ...familyChanges(kept, joined, repointing),
    ...sources.referrers
      .filter(({ _id }) => !familyIds.has(_id))
      .map((document) => changed(document, repointed(document, repointing))),
    { id: dropped.id, before: dropped.published },
    { id: draftIdOf(dropped.id), before: dropped.draft },
    ...provenanceChanges(sources, joined),
    ...sources.items.map((item) => changed(item, { ...item, work: kept.id })),
    ...decisionChanges(sources),
  ].filter(isChanged);
}

function changed(before: StoredDocument, after: Fields): ChangedDocument {
  return { id: before._id, before, after: { ...after, _id: before._id, _type: before._type } };
}

function familyChanges(
  kept: Family,
  joined: JoinedFamily,
  repointing: Repointing,
): ChangedDocument[] {
  const type = edited(kept)?._type ?? '';
  const after = (id: string, document: Fields | undefined) =>
    document && { ...withoutSelf(repointed(document, repointing), kept.id), _id: id, _type: type };
  const draftId = draftIdOf(kept.id);
  return [
    { id: kept.id, before: kept.published, after: after(kept.id, joined.published) },
    { id: draftId, before: kept.draft, after: after(draftId, joined.draft) },
  ];
}

/** A person whom the dropped document supervised, or the other way round, does not supervise themselves. */
function withoutSelf(document: Fields, id: string): Fields {
  const { supervisors } = document;
  if (!Array.isArray(supervisors)) return document;
  const others = supervisors.filter((one: unknown) => !isSupervisedBy(one, id));
  return others.length === supervisors.length ? document : { ...document, supervisors: others };
}

function isSupervisedBy(supervision: unknown, id: string): boolean {
  return isFields(supervision) && referredTo(supervision.person) === id;
}

/** A coauthor leads to the member from now on; works go on naming the coauthor as they did. */
function memberChanges(sources: MergeSources): readonly ChangedDocument[] {
  const { kept, dropped, referrers } = sources;
  const { id: to } = kept;
  const member = { _type: 'reference', _ref: to, _weak: true };
  const repointing = {
    from: dropped.id,
    to: dropped.id,
    printed: printedName(edited(kept), edited(dropped)),
  };
  const source = edited(dropped) ?? {};
  const joined = [
    kept.published &&
      changed(kept.published, joinedMember(kept.published, dropped.published ?? {})),
    kept.draft && changed(kept.draft, joinedMember(kept.draft, source)),
    ...[dropped.published, dropped.draft].map((one) => one && changed(one, { ...one, member })),
  ].flatMap((change) => change ?? []);
  const written = new Set(joined.map(({ id }) => id));
  return [
    ...joined,
    ...referrers
      .filter(({ _id }) => !written.has(_id))
      .map((document) => changed(document, repointed(document, repointing))),
  ].filter(isChanged);
}

function provenanceChanges(
  { kept, dropped, provenances }: MergeSources,
  joined: JoinedFamily,
): ChangedDocument[] {
  const [own, other] = [provenances.kept, provenances.dropped];
  if (other === undefined) return [];
  const id = provenanceIdOf(kept.id);
  const provenance = joinedProvenance({
    kept: { work: edited(kept) ?? {}, provenance: own?.provenance ?? emptyProvenance(kept.id) },
    dropped: { work: edited(dropped) ?? {}, provenance: other.provenance },
    joined: joined.draft ?? joined.published ?? {},
  });
  return [
    { id, before: own?.document, after: provenanceDocument(provenance) },
    { id: other.document._id, before: other.document },
  ];
}

/** Who was kept apart from the dropped one is kept apart from what it went into. */
function decisionChanges({ kept, dropped, decisions }: MergeSources): ChangedDocument[] {
  const known = new Set(decisions.map(({ _id }) => _id));
  return decisions
    .filter(({ of }) => of.includes(dropped.id))
    .flatMap(({ of }) => of.filter((id) => id !== dropped.id && id !== kept.id))
    .map((other) => keptApart(kept.id, other))
    .filter(({ _id }) => !known.has(_id))
    .map((decision) => ({ id: decision._id, after: decisionDocument(decision) }));
}
