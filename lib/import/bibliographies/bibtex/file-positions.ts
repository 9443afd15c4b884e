/**
 * A line that begins an entry with its key. No value goes on over it, so that an entry without an end costs only
 * itself.
 */
const lineHead =
  /^[ \t]*@[ \t]*(?:(?:string|preamble|comment)\s{0,9}[{(]|\p{L}[\p{L}\d_+-]{0,50}\s{0,9}[{(]\s{0,9}[^\s,={}()"#%]{1,500}\s{0,9},)/gimu;

/** Where entries that begin lines do begin, asked for from left to right. */
export class Limits {
  readonly #starts: number[];
  readonly #end: number;
  #next = 0;

  constructor(text: string) {
    this.#starts = [...text.matchAll(lineHead)].map(({ index }) => index);
    this.#end = text.length;
  }

  /** The first one behind a place. */
  after(place: number): number {
    while ((this.#starts[this.#next] ?? this.#end) <= place && this.#next < this.#starts.length) {
      this.#next += 1;
    }
    return this.#starts[this.#next] ?? this.#end;
  }
}

/** The number of the line of a place, asked for from left to right. */
export class LineCounter {
  readonly #text: string;
  #line = 1;
  /** The next end of a line; looked for once. */
  #feed: number;

  constructor(text: string) {
    this.#text = text;
    this.#feed = this.#feedFrom(0);
  }

  at(place: number): number {
    while (this.#feed < place) {
      this.#line += 1;
      this.#feed = this.#feedFrom(this.#feed + 1);
    }
    return this.#line;
  }

  #feedFrom(at: number): number {
    const feed = this.#text.indexOf('\n', at);
    return feed === -1 ? this.#text.length : feed;
  }
}
