import type { DocumentReader } from '../store/overlay.ts';
import type { DatasetView, ViewedDocument } from './dataset-view.ts';
import type { KeyValue } from './lookup-key.ts';
import type { Plan } from './plan.ts';
import type { DependencyCollector } from './sync-tags.ts';

/** Cheapest first. */
const cheapestFirst = ['id', 'slug', 'references', 'prefix', 'or', 'and', 'type'] as const;

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
  if ('parts' in plan) {
    const combine = plan.kind === 'and' ? cheapest : union;
    return combine(plan.parts, keys, types, sources);
  }

  const key = keys[plan.key];
  if (key === undefined || key.kind === 'unknown') return undefined;
  if (key.kind === 'null') {
    // Every document has an id and a type. Documents without a slug are not in the index of slugs.
    return plan.kind === 'slug' ? undefined : { documents: [] };
  }
  const { values } = key;
  switch (plan.kind) {
    case 'id': {
      for (const id of values) dependencies.addDocument(id, view.document(id)?._type);
      return { documents: view.byId(values) };
    }
    case 'type':
      for (const type of values) dependencies.add(`type:${type}`);
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
  }
}

function typesOf(parts: readonly Plan[], keys: readonly KeyValue[]): readonly string[] | undefined {
  for (const part of parts) {
    const key = part.kind === 'type' ? keys[part.key] : undefined;
    if (key?.kind === 'strings') return key.values;
  }
  return undefined;
}

function flattened(parts: readonly Plan[]): Plan[] {
  return parts.flatMap((part) => (part.kind === 'and' ? flattened(part.parts) : [part]));
}

function cheapest(
  nested: readonly Plan[],
  keys: readonly KeyValue[],
  outer: readonly string[] | undefined,
  sources: Sources,
): Found | undefined {
  const parts = flattened(nested);
  const types = typesOf(parts, keys) ?? outer;
  const ordered = parts.toSorted(
    (a, b) => cheapestFirst.indexOf(a.kind) - cheapestFirst.indexOf(b.kind),
  );
  for (const part of ordered) {
    const found = resolve(part, keys, types, sources);
    if (found !== undefined) return found;
  }
  return undefined;
}

function union(
  parts: readonly Plan[],
  keys: readonly KeyValue[],
  types: readonly string[] | undefined,
  sources: Sources,
): Found | undefined {
  const found: Found[] = [];
  for (const part of parts) {
    const some = resolve(part, keys, types, sources);
    if (some === undefined) return undefined;
    found.push(some);
  }
  const byId = new Map<string, ViewedDocument>();
  for (const some of found) {
    const documents = 'documents' in some ? some.documents : sources.view.behind(some.storedIds);
    for (const document of documents) byId.set(document._id, document);
  }
  const documents = [...byId.values()].sort((a, b) => (a._id < b._id ? -1 : 1));
  return { documents };
}
