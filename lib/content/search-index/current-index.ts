import { setImmediate } from 'node:timers/promises';

import { SearchIndex } from '../../search/search-index.ts';
import type { ContentReader } from '../content-reader.ts';
import {
  changedQuery,
  changedResult,
  indexedIdsQuery,
  indexedIdsResult,
  type IndexedWork,
  namingQuery,
  namingResult,
} from './query.ts';
import { coauthorRow, institutionRow, memberRow, topicRow, workRow } from './rows.ts';

/** Seconds by which changes are read again: a change may be seen some time after the time that it carries. */
const overlapSeconds = 5;

/**
 * Milliseconds after which it is made anew: as often as every page is rendered again, for what has no newer time than
 * before, such as documents from a backup.
 */
const maxAge = 3_600_000;

/** How many works are written at once: some 20 ms. */
const batchSize = 200;

/**
 * The search index of a CMS, brought up to date before each use by what changed since. Nothing has to tell
 * it of a change, so that it is right in every process, and after a message that was lost.
 */
export class CurrentIndex {
  #index = new SearchIndex();
  /** When it was last brought up to date, by the clock of the CMS; empty before. */
  #readAt = '';
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #madeAt = -Infinity;
  readonly #now: () => number;

  /** @param now the time in milliseconds since 1970 */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * The index with everything that was published before the call.
   *
   * @throws when the CMS does not answer
   */
  async read(reader: ContentReader): Promise<SearchIndex> {
    // One that is under way may have begun before a change that the caller's page must show.
    this.#next ??= this.#afterRunning(reader);
    await this.#next;
    if (this.#now() - this.#madeAt > maxAge) void this.#renew(reader);
    return this.#index;
  }

  /** Meanwhile the one that is there is used; when the CMS does not answer, it stays, until the next hour. */
  async #renew(reader: ContentReader): Promise<void> {
    this.#madeAt = this.#now();
    const renewed = new CurrentIndex(this.#now);
    try {
      await renewed.read(reader);
    } catch {
      return;
    }
    this.#index = renewed.#index;
    this.#readAt = renewed.#readAt;
  }

  async #afterRunning(reader: ContentReader): Promise<void> {
    // Its own caller is told when it fails.
    await this.#running?.catch(() => undefined);
    if (this.#readAt === '') this.#madeAt = this.#now();
    this.#running = this.#update(reader);
    this.#next = undefined;
    await this.#running;
  }

  async #update(reader: ContentReader): Promise<void> {
    const isFirst = this.#readAt === '';
    const index = this.#index;
    const changed = await reader.read({
      groq: changedQuery,
      params: { since: isFirst ? '' : secondsBefore(this.#readAt, overlapSeconds) },
      result: changedResult,
      tags: [],
    });
    const { members, coauthors, topics, institutions, works } = changed;
    const people = [...members.map(memberRow), ...coauthors.map(coauthorRow)];
    const subjects = [...topics.map(topicRow), ...institutions.map(institutionRow)];
    this.#index.save({ people, subjects, works: [] });
    await this.#saveWorks(works);
    const named = [...people, ...subjects].map(({ id }) => id);
    if (!isFirst) await (await this.#readThoseThatName(named, reader))();
    await this.#reconcile(reader, changed.count);
    // Another may have come in its place meanwhile, which lacks what this reading found.
    if (this.#index === index) this.#readAt = changed.now;
  }

  /** A batch at a time, so that pages are answered meanwhile. */
  async #saveWorks(works: readonly IndexedWork[]): Promise<void> {
    for (let start = 0; start < works.length; start += batchSize) {
      await setImmediate();
      const batch = works.slice(start, start + batchSize).map(workRow);
      this.#index.save({ people: [], subjects: [], works: batch });
    }
  }

  /** @returns what saves the documents that name others, as they are once those are saved or gone */
  async #readThoseThatName(
    ids: readonly string[],
    reader: ContentReader,
  ): Promise<() => Promise<void>> {
    if (ids.length === 0) return () => Promise.resolve();
    const naming = { groq: namingQuery, params: { ids }, result: namingResult, tags: [] };
    const { members, works } = await reader.read(naming);
    return () => {
      this.#index.save({ people: members.map(memberRow), subjects: [], works: [] });
      return this.#saveWorks(works);
    };
  }

  /** Removes what was taken down; starts anew when there is more in the CMS than was read, as after a restore. */
  async #reconcile(reader: ContentReader, count: number): Promise<void> {
    if (this.#index.count() === count) return;
    const ids = new Set(
      await reader.read({ groq: indexedIdsQuery, result: indexedIdsResult, tags: [] }),
    );
    const gone = this.#index.ids().filter((id) => !ids.has(id));
    // Before anything is removed: after a failure the next reading has the same to do.
    const saveThoseThatName = await this.#readThoseThatName(gone, reader);
    this.#index.keepOnly(ids);
    await saveThoseThatName();
    if (this.#index.count() === ids.size || this.#readAt === '') return;
    this.#index = new SearchIndex();
    this.#readAt = '';
    await this.#update(reader);
  }
}

function secondsBefore(time: string, seconds: number): string {
  return new Date(Date.parse(time) - seconds * 1000).toISOString();
}
