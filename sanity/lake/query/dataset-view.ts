import { idInLayer, isPublic, layerOf, publishedIdOf } from '../store/document-id.ts';
import { markers } from '../store/index-words.ts';
import type { DocumentReader } from '../store/overlay.ts';
import { isRemoval } from '../store/removal.ts';
import type { StoredDocument } from '../store/types.ts';
import { isForEveryone } from '../store/visibility.ts';
import type { Perspective } from './perspective.ts';

/** A document as a query sees it: in every perspective but `raw`, `_id` is the published id. */
export type ViewedDocument = StoredDocument;

const views = new WeakMap<StoredDocument, ViewedDocument>();

function viewOf(document: StoredDocument): ViewedDocument {
  const made = views.get(document);
  if (made !== undefined) return made;
  const { _id: originalId } = document;
  const view = { ...document, _id: publishedIdOf(originalId), _originalId: originalId };
  views.set(document, view);
  return view;
}

/** The documents that a query sees in its perspective, without those that its reader may not see. */
export class DatasetView {
  readonly perspective: Perspective;
  readonly seesDrafts: boolean;
  readonly #reader: DocumentReader;
  readonly #present = new Map<string, ReadonlySet<string>>();

  constructor(reader: DocumentReader, perspective: Perspective, seesDrafts: boolean) {
    this.#reader = reader;
    this.perspective = perspective;
    this.seesDrafts = seesDrafts;
  }

  /** Can an answer depend on drafts or versions? */
  get showsUnpublished(): boolean {
    if (!this.seesDrafts) return false;
    return this.perspective === 'raw' || this.perspective.some((layer) => layer !== 'published');
  }

  /** The document that a reference to this id, or `_id ==`, finds. */
  document(id: string): ViewedDocument | undefined {
    if (this.perspective === 'raw') return this.#isVisible(id) ? this.#reader.get(id) : undefined;
    return publishedIdOf(id) === id ? this.#winners([id])[0] : undefined;
  }

  /** The documents that have this `_id` in the view. */
  byId(ids: readonly string[]): ViewedDocument[] {
    return [...new Set(ids)].sort().flatMap((id) => this.document(id) ?? []);
  }

  /** The documents of the view for these stored ids, ordered by `_id`. */
  behind(storedIds: readonly string[]): ViewedDocument[] {
    if (this.perspective === 'raw') {
      return this.#reader.getMany(storedIds.filter((id) => this.#isVisible(id)));
    }
    return this.#winners([...this.#publishedIds(storedIds)].sort());
  }

  /** How many documents of the view have one of these types, from indexes alone. */
  countOfTypes(types: readonly string[]): number {
    const isPublished =
      this.perspective !== 'raw' &&
      this.perspective.length === 1 &&
      this.perspective[0] === 'published';
    const counted =
      isPublished && !this.seesDrafts ? this.#reader.countPublicOfTypes(types) : undefined;
    return counted === undefined
      ? this.#idsOfTypes(types).length
      : counted - this.#removalsOfTypes(types).filter(isPublic).length;
  }

  #idsOfTypes(types: readonly string[]): string[] {
    const storedIds = this.#reader.idsByType(types);
    if (this.perspective === 'raw') return storedIds.filter((id) => this.#isVisible(id));
    const ofTypes = new Set(storedIds);
    for (const id of this.#removalsOfTypes(types)) ofTypes.delete(id);
    return this.#chosen(this.#publishedIds(storedIds)).filter((id) => ofTypes.has(id));
  }

  #removalsOfTypes(types: readonly string[]): string[] {
    const mayBeRemovals = this.#reader.idsByText({ kind: 'word', text: markers.removal }, types);
    return this.#reader
      .getMany(mayBeRemovals)
      .flatMap((stored) => (isRemoval(stored) ? [stored._id] : []));
  }

  /** The id under which a document of the view is stored. */
  storedId({ _id, _originalId: originalId }: ViewedDocument): string {
    return this.perspective !== 'raw' && typeof originalId === 'string' ? originalId : _id;
  }

  #isVisible(id: string): boolean {
    return this.seesDrafts || isForEveryone(this.#reader, id);
  }

  #publishedIds(storedIds: readonly string[]): Set<string> {
    const publishedIds = new Set<string>();
    for (const id of storedIds) if (this.#isVisible(id)) publishedIds.add(publishedIdOf(id));
    return publishedIds;
  }

  /** The stored ids of the documents of the view. */
  #chosen(publishedIds: Iterable<string>): string[] {
    return [...publishedIds].flatMap((publishedId) => {
      for (const layer of this.perspective) {
        const id = idInLayer(publishedId, layer);
        if (layerOf(id) !== layer || !this.#isVisible(id)) continue;
        if (layer === 'published' || this.#idsOf(layer).has(id)) return [id];
      }
      return [];
    });
  }

  #winners(publishedIds: readonly string[]): ViewedDocument[] {
    return this.#reader
      .getMany(this.#chosen(publishedIds))
      .flatMap((stored) => (isRemoval(stored) ? [] : [viewOf(stored)]));
  }

  #idsOf(layer: string): ReadonlySet<string> {
    const known = this.#present.get(layer);
    if (known !== undefined) return known;
    const ids = new Set(this.#reader.idsWithPrefix(idInLayer('', layer)));
    this.#present.set(layer, ids);
    return ids;
  }
}
