import type { JsonContainer } from './json-value.ts';

/**
 * Copies objects and arrays before they are changed, each once, however often a transaction changes it. What is in the
 * store and what a request brought are never changed themselves.
 */
export class CopyOnWrite {
  #own = new WeakSet<JsonContainer>();

  /** @returns the container itself when it is a copy already */
  writable<Container extends JsonContainer>(
    container: Container,
    copy: () => Container,
  ): Container {
    return this.#own.has(container) ? container : this.adopt(copy());
  }

  /** Marks a container that is new, and that nothing else refers to. */
  adopt<Container extends JsonContainer>(container: Container): Container {
    this.#own.add(container);
    return container;
  }

  /** Called when a document is copied to another id: both refer to the same objects and arrays now. */
  share(): void {
    this.#own = new WeakSet();
  }
}
