/** A map that forgets what was added first when there is more than a number. */
export class BoundedMap<K, V> extends Map<K, V> {
  readonly #maxSize: number;

  constructor(maxSize: number, entries: Iterable<readonly [K, V]> = []) {
    super();
    this.#maxSize = maxSize;
    for (const [key, value] of entries) this.set(key, value);
  }

  override set(key: K, value: V): this {
    super.set(key, value);
    while (this.size > this.#maxSize) {
      const first = this.keys().next();
      if (first.done) break;
      this.delete(first.value);
    }
    return this;
  }
}
