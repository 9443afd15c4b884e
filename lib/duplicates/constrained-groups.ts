import type { Conflict, Group, IdPair, Tie } from './identity.ts';

type Because = Conflict['because'];

interface Wall {
  readonly pair: IdPair;
  readonly because: Because;
  /** The pair as places: the one of this group first. */
  readonly own: number;
  readonly foe: number;
}

/** Groups that grow by ties (union-find), and never put together two that have to stay apart. */
export class ConstrainedGroups {
  readonly #places = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #parents: number[] = [];
  readonly #sizes: number[] = [];
  readonly #walls: Wall[][] = [];
  readonly #ties: Tie[] = [];
  readonly #conflicts: Conflict[] = [];

  /** Whether two are in one group. */
  areTogether(one: string, other: string): boolean {
    return this.rootOf(one) === this.rootOf(other);
  }

  /** A number of the group that an id is in, until the next tie. */
  rootOf(id: string): number {
    return this.#root(this.#placeOf(id));
  }

  /** Keeps two apart for good, unless they are together already. */
  keepApart(pair: IdPair, because: Because): void {
    const [one, other] = [this.#placeOf(pair[0]), this.#placeOf(pair[1])];
    const [root, otherRoot] = [this.#root(one), this.#root(other)];
    if (root === otherRoot) return;
    this.#walls[root]?.push({ pair, because, own: one, foe: other });
    this.#walls[otherRoot]?.push({ pair, because, own: other, foe: one });
  }

  /** Who keeps the groups of two ids apart; undefined when nobody does. */
  wallBetween(one: string, other: string): Pick<Wall, 'pair' | 'because'> | undefined {
    const [root, otherRoot] = [this.rootOf(one), this.rootOf(other)];
    const [walls, otherWalls] = [this.#walls[root] ?? [], this.#walls[otherRoot] ?? []];
    const isShorter = walls.length <= otherWalls.length;
    const far = isShorter ? otherRoot : root;
    return (isShorter ? walls : otherWalls)
      .filter(({ foe }) => this.#root(foe) === far)
      .toSorted((a, b) => compare(a.pair.join('\n'), b.pair.join('\n')))[0];
  }

  /** Ties two, or records why not. @returns whether they are in one group now */
  tie(tie: Tie): boolean {
    const [one, other] = tie.ids;
    const wall = this.wallBetween(one, other);
    if (wall !== undefined) {
      this.#conflicts.push({ tie, apart: wall.pair, because: wall.because });
      return false;
    }
    this.#ties.push(tie);
    this.#join(this.rootOf(one), this.rootOf(other));
    return true;
  }

  /** The ties that were not made; not those between the very two that an editor keeps apart, who knew. */
  get conflicts(): readonly Conflict[] {
    return this.#conflicts.filter(
      ({ tie, apart, because }) =>
        because !== 'editorsWord' ||
        tie.reason === 'editorsWord' ||
        !apart.every((id) => tie.ids.includes(id)),
    );
  }

  /** The groups of those ids, in the order of their first ids. @param ids sorted */
  groupsOf(ids: readonly string[]): Group[] {
    const members = Map.groupBy(ids, (id) => this.rootOf(id));
    const ties = Map.groupBy(this.#ties, ({ ids: [id] }) => this.rootOf(id));
    return [...members].map(([root, own]) => ({
      ids: own,
      ties: own.length > 1 ? (ties.get(root) ?? []) : [],
    }));
  }

  #placeOf(id: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    const place = this.#ids.length;
    this.#places.set(id, place);
    this.#ids.push(id);
    this.#parents.push(place);
    this.#sizes.push(1);
    this.#walls.push([]);
    return place;
  }

  #root(place: number): number {
    let root = place;
    for (let up = this.#parents[root]; up !== undefined && up !== root; up = this.#parents[root]) {
      // Halves the way up, so that long chains stay short.
      this.#parents[root] = this.#parents[up] ?? up;
      root = up;
    }
    return root;
  }

  #join(one: number, other: number): void {
    if (one === other) return;
    const isLarger = (this.#sizes[one] ?? 0) >= (this.#sizes[other] ?? 0);
    const [root, leaf] = isLarger ? [one, other] : [other, one];
    this.#parents[leaf] = root;
    this.#sizes[root] = (this.#sizes[root] ?? 0) + (this.#sizes[leaf] ?? 0);
    this.#walls[root]?.push(...(this.#walls[leaf] ?? []));
    this.#walls[leaf] = [];
  }
}

/** By code units, so that no language of a browser changes the order. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A pair with its ids in order. */
export function ordered([one, other]: IdPair): IdPair {
  return one <= other ? [one, other] : [other, one];
}
