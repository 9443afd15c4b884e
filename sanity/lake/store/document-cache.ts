import type { StoredDocument } from './types.ts';

interface Entry {
  readonly document: StoredDocument;
  readonly size: number;
}

/** Parsed documents, limited by the length of their JSON; the least recently used is evicted first. */
export class DocumentCache {
  readonly #entries = new Map<string, Entry>();
  readonly #limit: number;
  #size = 0;

  /** @param limit sum of the JSON lengths, in UTF-16 units; the heap takes some four times that */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(id: string): StoredDocument | undefined {
    const entry = this.#entries.get(id);
    if (entry === undefined) return undefined;
    this.#entries.delete(id);
    this.#entries.set(id, entry);
    return entry.document;
  }

  set(id: string, document: StoredDocument, size: number): void {
    this.delete(id);
    if (size > this.#limit / 8) return;
    this.#entries.set(id, { document, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#limit) break;
      this.delete(oldest);
    }
  }

  /** True when so many more documents, as large as the others are, would evict most of those: a scan bypasses the cache. */
  wouldBeSweptBy(count: number): boolean {
    if (this.#size <= this.#limit * 0.9) return false;
    return (count * this.#size) / this.#entries.size > this.#limit / 2;
  }

  delete(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#size -= entry.size;
  }

  clear(): void {
    this.#entries.clear();
    this.#size = 0;
  }
}
