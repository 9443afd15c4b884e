import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
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

/** An image that can be read, also when it is evicted meanwhile. */
export interface CachedImage {
  readonly bytes: number;
  /** To be closed by the caller. */
  readonly handle: FileHandle;
}

const touchMilliseconds = 60 * 60 * 1000;

/** Made images on disk, limited in bytes and number; the least recently used is evicted first. */
export class ImageCache {
  readonly #folder: string;
  readonly #limits: ImageCacheLimits;
  /** Least recently used first, in insertion order. */
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;
  #opened: Promise<void> | undefined;

  constructor(folder: string, limits: ImageCacheLimits) {
    this.#folder = folder;
    this.#limits = limits;
  }

  /** Opens the image under this key (`[0-9a-f]+`); undefined when there is none. */
  async get(key: string): Promise<CachedImage | undefined> {
    await this.#open();
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const handle = await open(join(this.#folder, key)).catch(() => undefined);
    // A file of another length was truncated by a crash, or changed by another program.
    if (handle === undefined || (await handle.stat()).size !== entry.bytes) {
      await handle?.close();
      await this.#remove(key, entry);
      return undefined;
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    await this.#touch(key, entry);
    return { bytes: entry.bytes, handle };
  }

  /** A name for a file that is to be kept. */
  async temporaryFile(): Promise<string> {
    await this.#open();
    return join(this.#folder, `${randomUUID()}.part`);
  }

  /** Keeps a file of `temporaryFile` under this key. The newest image stays, however large it is. */
  async keep(key: string, file: string, bytes: number): Promise<void> {
    await rename(file, join(this.#folder, key));
    this.#bytes += bytes - (this.#entries.get(key)?.bytes ?? 0);
    this.#entries.delete(key);
    this.#entries.set(key, { bytes, touched: Date.now() });
    await this.#evict();
  }

  /** Removes a file of `temporaryFile`, whole or not. */
  async drop(file: string): Promise<void> {
    await rm(file, { force: true });
  }

  /** The current size of the cache. */
  get size(): { readonly bytes: number; readonly files: number } {
    return { bytes: this.#bytes, files: this.#entries.size };
  }

  async #evict(): Promise<void> {
    for (const [key, entry] of this.#entries) {
      const fits = this.#bytes <= this.#limits.maxBytes;
      if ((fits && this.#entries.size <= this.#limits.maxFiles) || this.#entries.size === 1) return;
      await this.#remove(key, entry);
    }
  }

  async #remove(key: string, entry: Entry): Promise<void> {
    if (this.#entries.get(key) === entry && this.#entries.delete(key)) this.#bytes -= entry.bytes;
    await rm(join(this.#folder, key), { force: true });
  }

  async #touch(key: string, entry: Entry): Promise<void> {
    const now = Date.now();
    if (now - entry.touched < touchMilliseconds) return;
    entry.touched = now;
    await utimes(join(this.#folder, key), now / 1000, now / 1000).catch(() => {});
  }

  #open(): Promise<void> {
    this.#opened ??= this.#readFolder().catch((error: unknown) => {
      this.#opened = undefined;
      // Without a folder nothing is kept, and images are answered all the same.
      if (storageFaultOf(error) !== 'no room') throw error;
    });
    return this.#opened;
  }

  async #readFolder(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
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
