import { markers } from '../store/index-words.ts';
import type { DocumentReader } from '../store/overlay.ts';
import type { TextQuery } from '../store/text-query.ts';
import type { DatasetView, ViewedDocument } from './dataset-view.ts';
import type { KeyValue } from './lookup-key.ts';
import type { Plan } from './plan.ts';
import type { DependencyCollector } from './sync-tags.ts';
import { allOf, anyOf, wordsOfPatterns } from './text-plan.ts';

/** Those that find fewest first. */
const fewestFirst = [
  ...(['id', 'slug', 'references', 'prefix', 'updated', 'or'] as const),
  ...(['text', 'scored', 'and', 'type'] as const),
];

/** So many documents take less time than to look for a common word, which may be 20 ms. */
const few = 200;

interface Sources {
  readonly reader: DocumentReader;
  readonly view: DatasetView;
  readonly dependencies: DependencyCollector;
}

/** The documents that a filter can find, ordered by `_id`: all of them without a plan, or when its keys are unknown. */
export function candidates(
  plan: Plan | undefined,
  keys: readonly KeyValue[],
  sources: Sources,
): ViewedDocument[] {
  const { reader, view, dependencies } = sources;
  const found = plan === undefined ? undefined : resolve(plan, keys, undefined, sources);
  if (found === undefined) {
    dependencies.add('published');
    return view.behind(reader.allIds());
  }
  return 'documents' in found ? found.documents : view.behind(found.storedIds);
}

type Found = { readonly storedIds: string[] } | { readonly documents: ViewedDocument[] };

function resolve(
  plan: Plan,
  keys: readonly KeyValue[],
  types: readonly string[] | undefined,
  sources: Sources,
): Found | undefined {
  const { reader, view, dependencies } = sources;
  if (plan.kind === 'prefix') {
    // The prefix is that of `_id`, which is the stored id only in `raw`.
    if (view.perspective !== 'raw') return undefined;
    dependencies.add('published');
    return { storedIds: reader.idsWithPrefix(plan.prefix) };
  }
  const words = textQueryOf(plan, keys);
  if (words !== undefined) return byText(words, types, sources);
  if (plan.kind === 'text' || plan.kind === 'scored') return undefined;
  if ('parts' in plan) {
    const combine = plan.kind === 'and' ? fewest : union;
    return combine(plan.parts, keys, types, sources);
  }

  const key = keys[plan.key];
  if (key === undefined || key.kind === 'unknown') return undefined;
  if (key.kind === 'null') {
    // Every document has an id, a type and a time. Documents without a slug are not in the index of slugs.
    return plan.kind === 'slug' ? undefined : { documents: [] };
  }
  const { values } = key;
  switch (plan.kind) {
    case 'id': {
      for (const id of values) dependencies.addDocument(id, view.document(id)?._type);
      return { documents: view.byId(values) };
    }
    case 'type':
      addTypes(values, dependencies);
      return { storedIds: reader.idsByType(values) };
    case 'slug': {
      const [slug] = values;
      if (slug === undefined || values.length > 1) return undefined;
      dependencies.add(`slug:${slug}`);
      return { storedIds: reader.idsBySlug(slug, types) };
    }
    case 'references':
      for (const id of values) dependencies.add(`references:${id}`);
      return { storedIds: reader.idsReferencing(values, types) };
    case 'updated': {
      const [time] = values;
      if (time === undefined || values.length > 1) return undefined;
      addTypes(types, dependencies);
      return { storedIds: reader.idsUpdatedSince(time, types) };
    }
  }
}

/** Any document of these types may come to be found. */
function addTypes(types: readonly string[] | undefined, dependencies: DependencyCollector): void {
  if (types === undefined) dependencies.add('published');
  else for (const type of types) dependencies.add(`type:${type}`);
}

function byText(
  words: TextQuery,
  types: readonly string[] | undefined,
  { reader, dependencies }: Sources,
): Found {
  addTypes(types, dependencies);
  return { storedIds: reader.idsByText(words, types) };
}

/** The words that a plan looks for; undefined when it is about anything else, or any document may have them. */
function textQueryOf(plan: Plan, keys: readonly KeyValue[]): TextQuery | undefined {
  switch (plan.kind) {
    case 'text': {
      const key = keys[plan.key];
      return key?.kind === 'strings' ? wordsOfPatterns(key.values, plan) : undefined;
    }
    case 'scored':
      return { kind: 'word', text: markers.scored };
    case 'or':
      return anyOf(plan.parts.map((part) => textQueryOf(part, keys)));
    case 'and': {
      const parts = plan.parts.map((part) => textQueryOf(part, keys));
      return parts.includes(undefined) ? undefined : allOf(parts);
    }
    default:
      return undefined;
  }
}

/** The types to which one of these parts, which all must hold, narrows; undefined when none does. */
function typesOf(parts: readonly Plan[], keys: readonly KeyValue[]): string[] | undefined {
  for (const part of parts) {
    const key = part.kind === 'type' ? keys[part.key] : undefined;
    if (key?.kind === 'strings') return [...key.values];
    if (part.kind !== 'or') continue;
    const alternatives = part.parts.map((each) => typesOf([each], keys));
    const known = alternatives.filter((types) => types !== undefined);
    if (known.length === alternatives.length) return known.flat();
  }
  return undefined;
}

function flattened(parts: readonly Plan[]): Plan[] {
  return parts.flatMap((part) => (part.kind === 'and' ? flattened(part.parts) : [part]));
}

function fewest(
  nested: readonly Plan[],
  keys: readonly KeyValue[],
  outer: readonly string[] | undefined,
  sources: Sources,
): Found | undefined {
  const parts = flattened(nested);
  const types = typesOf(parts, keys) ?? outer;
  const words = allOf(parts.map((part) => textQueryOf(part, keys)));
  const rank = (part: Plan): number => {
    if (typesOf([part], keys) !== undefined) return fewestFirst.indexOf('type');
    const isText = textQueryOf(part, keys) !== undefined;
    return fewestFirst.indexOf(isText ? 'text' : part.kind);
  };
  for (const part of parts.toSorted((a, b) => rank(a) - rank(b))) {
    // The words are looked for together.
    if (words !== undefined && rank(part) >= fewestFirst.indexOf('text')) {
      return byText(words, types, sources);
    }
    const found = resolve(part, keys, types, sources);
    if (found === undefined) continue;
    if (words === undefined || 'documents' in found || found.storedIds.length <= few) return found;
    const withWords = new Set(sources.reader.idsByText(words, types));
    return { storedIds: found.storedIds.filter((id) => withWords.has(id)) };
  }
  return undefined;
}

function union(
  parts: readonly Plan[],
  keys: readonly KeyValue[],
  types: readonly string[] | undefined,
  sources: Sources,
): Found | undefined {
  const storedIds = new Set<string>();
  const byId = new Map<string, ViewedDocument>();
  for (const part of parts) {
    const found = resolve(part, keys, types, sources);
    if (found === undefined) return undefined;
    if ('storedIds' in found) for (const id of found.storedIds) storedIds.add(id);
    else for (const document of found.documents) byId.set(document._id, document);
  }
  if (byId.size === 0) return { storedIds: [...storedIds].sort() };
  for (const document of sources.view.behind([...storedIds])) byId.set(document._id, document);
  return { documents: [...byId.values()].sort((a, b) => (a._id < b._id ? -1 : 1)) };
}
