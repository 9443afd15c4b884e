/** A queue in which nobody waits for all that another has put in: those who wait are served in turn. */
export class FairQueue<Item> {
  readonly #waiting = new Map<string, Item[]>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(owner: string, item: Item): void {
    const items = this.#waiting.get(owner);
    if (items === undefined) this.#waiting.set(owner, [item]);
    else items.push(item);
    this.#length += 1;
  }

  /** The next item, undefined when there is none. */
  take(): Item | undefined {
    for (const [owner, items] of this.#waiting) {
      const item = items.shift();
      this.#waiting.delete(owner);
      if (items.length > 0) this.#waiting.set(owner, items);
      if (item === undefined) continue;
      this.#length -= 1;
      return item;
    }
    return undefined;
  }

  /**
   * Takes out the newest item of the owner who has most, so that another one's can be added to a full queue.
   * Undefined when nobody has more than this owner would have.
   */
  makeRoomFor(owner: string): Item | undefined {
    let crowded: Item[] = [];
    for (const items of this.#waiting.values()) if (items.length > crowded.length) crowded = items;
    const own = this.#waiting.get(owner)?.length ?? 0;
    if (crowded.length <= own + 1) return undefined;
    this.#length -= 1;
    return crowded.pop();
  }

  /** Takes an item out before its turn. */
  remove(owner: string, item: Item): void {
    const items = this.#waiting.get(owner);
    const index = items?.indexOf(item) ?? -1;
    if (items === undefined || index < 0) return;
    items.splice(index, 1);
    this.#length -= 1;
    if (items.length === 0) this.#waiting.delete(owner);
  }
}
