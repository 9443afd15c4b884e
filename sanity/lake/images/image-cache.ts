import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { storageFaultOf } from '../store/storage-fault.ts';

export interface ImageCacheLimits {
  readonly maxBytes: number;
  readonly maxFiles: number;
}

interface Entry {
  readonly bytes: number;
  /** When the file's date was last updated. The dates keep the order of use across restarts. */
  touched: number;
}

const touchMilliseconds = 60 * 60 * 1000;

/**
 * Rendered images on disk, limited in bytes and number; the least recently used is evicted first.
 * Concurrent requests for the same image render it once.
 */
export class ImageCache {
  readonly #folder: string;
  readonly #limits: ImageCacheLimits;
  /** Least recently used first, in insertion order. */
  readonly #entries = new Map<string, Entry>();
  readonly #making = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #bytes = 0;
  #opened: Promise<void> | undefined;

  constructor(folder: string, limits: ImageCacheLimits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** The image under this key (`[0-9a-f]+`); on a miss the result of `make`, which is then cached. */
  async get(
    key: string,
    make: () => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const underWay = this.#making.get(key);
    if (underWay !== undefined) return underWay;
    const making = this.#find(key, make).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  /** The current size of the cache. */
  get size(): { readonly bytes: number; readonly files: number } {
    return { bytes: this.#bytes, files: this.#entries.size };
  }

  async #find(key: string, make: () => Promise<Uint8Array<ArrayBuffer>>) {
    this.#opened ??= this.#open().catch((error: unknown) => {
      this.#opened = undefined;
      // Without a folder nothing is kept, and images are answered all the same.
      if (storageFaultOf(error) !== 'no room') throw error;
    });
    await this.#opened;
    return (await this.#read(key)) ?? (await this.#write(key, await make()));
  }

  async #read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const bytes = await readFile(join(this.#folder, key)).catch(() => undefined);
    // A file of another length was truncated by a crash, or changed by another program.
    if (bytes === undefined || bytes.length !== entry.bytes) {
      await this.#remove(key, entry);
      return undefined;
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    await this.#touch(key, entry);
    return new Uint8Array(bytes);
  }

  async #write(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    const temporary = join(this.#folder, `${randomUUID()}.part`);
    try {
      await writeFile(temporary, bytes);
      await rename(temporary, join(this.#folder, key));
    } catch {
      // With a full disk the image is still answered.
      await rm(temporary, { force: true });
      return bytes;
    }
    this.#entries.set(key, { bytes: bytes.length, touched: Date.now() });
    this.#bytes += bytes.length;
    await this.#evict();
    return bytes;
  }

  async #evict(): Promise<void> {
    for (const [key, entry] of this.#entries) {
      const fits = this.#bytes <= this.#limits.maxBytes;
      if (fits && this.#entries.size <= this.#limits.maxFiles) return;
      await this.#remove(key, entry);
    }
  }

  async #remove(key: string, entry: Entry): Promise<void> {
    if (this.#entries.delete(key)) this.#bytes -= entry.bytes;
    await rm(join(this.#folder, key), { force: true });
  }

  async #touch(key: string, entry: Entry): Promise<void> {
    const now = Date.now();
    if (now - entry.touched < touchMilliseconds) return;
    entry.touched = now;
    await utimes(join(this.#folder, key), now / 1000, now / 1000).catch(() => {});
  }

  async #open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const found: { key: string; bytes: number; touched: number }[] = [];
    for (const key of await readdir(this.#folder)) {
      const path = join(this.#folder, key);
      const file = await stat(path).catch(() => undefined);
      if (file === undefined || !file.isFile()) continue;
      if (!/^[0-9a-f]+$/.test(key) || file.size === 0) await rm(path, { force: true });
      else found.push({ key, bytes: file.size, touched: file.mtimeMs });
    }
    for (const { key, ...entry } of found.sort((one, other) => one.touched - other.touched)) {
      this.#entries.set(key, entry);
      this.#bytes += entry.bytes;
    }
    await this.#evict();
  }
}
