import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileStream } from '../assets/file-stream.ts';
import { httpError } from '../errors.ts';
import { limits } from '../limits.ts';
import { ImageCache, type CachedImage } from './image-cache.ts';
import { ImageLanes, type LaneProcess } from './image-lanes.ts';
import { ImageProcess } from './image-process.ts';
import { inspectedImage, renderedImage } from './image-task.ts';
import type { InspectedImage } from './inspect-image.ts';
import type { Rendering } from './rendering.ts';
import { SharedJobs, type ImageAsker } from './shared-jobs.ts';

/** A render that is wanted. */
export interface RenderOrder {
  /** Equal for the same pixels, `[0-9a-f]+`. */
  readonly key: string;
  /** The original on disk. */
  readonly path: string;
  readonly rendering: Rendering;
  /** See `renderCost`. */
  readonly cost: number;
}

/** An image to answer with. Its file is open until one of the two is called. */
export interface MadeImage {
  readonly bytes: number;
  body(): ReadableStream<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>;
  discard(): Promise<void>;
}

/** Reads uploads and makes images from them, in processes of their own; keeps on disk what was made. */
export class Images {
  readonly #cache: ImageCache;
  readonly #lanes = new ImageLanes((niceness) => new ImageProcess(niceness));
  /** The image itself when it could not be kept on disk. */
  readonly #renders = new SharedJobs<Uint8Array | undefined>(this.#lanes);

  /** @param directory of the lake */
  constructor(directory: string) {
    const { cacheBytes, cacheFiles } = limits.images;
    const bounds = { maxBytes: cacheBytes, maxFiles: cacheFiles };
    this.#cache = new ImageCache(join(directory, 'image-cache'), bounds);
  }

  /** How many processes are at work, and how much waits for one. */
  get load(): { readonly running: number; readonly waiting: number } {
    return this.#lanes.load;
  }

  /**
   * Reads an uploaded image, all of it.
   *
   * @throws ImageTaskError, ImageProcessEndedError, LakeError; see `ImageLanes.run`
   */
  inspect(path: string, signal: AbortSignal): Promise<InspectedImage> {
    const task = { do: 'inspect', path } as const;
    return this.#lanes.run({
      lane: () => 'uploads',
      cost: 0,
      signal,
      run: (process) => process.run(task, inspectedImage),
    });
  }

  /**
   * The image that is ordered: from disk, or made now, once for all who ask for it at a time.
   *
   * @throws LakeError 404 when the original is missing on disk, 503 when too much waits, 507 when the disk is full;
   *   ImageTaskError, ImageProcessEndedError when it cannot be made; the signal's reason when the asker is gone
   */
  async get(order: RenderOrder, asker: ImageAsker): Promise<MadeImage> {
    const kept = await this.#cache.get(order.key);
    if (kept !== undefined) return fromDisk(kept);
    const unkept = await this.#renders.get(order.key, asker, {
      cost: order.cost,
      run: (process) => this.#make(order, process),
    });
    if (unkept !== undefined) return fromMemory(unkept);
    const made = await this.#cache.get(order.key);
    if (made === undefined) throw httpError(503, 'This image was evicted at once: try again.');
    return fromDisk(made);
  }

  /** Ends every process. */
  close(): void {
    this.#lanes.close();
  }

  async #make(
    { key, path, rendering }: RenderOrder,
    process: LaneProcess,
  ): Promise<Uint8Array | undefined> {
    await access(path).catch(() => {
      throw httpError(404, 'The file of this image is missing on disk.');
    });
    const to = await this.#cache.temporaryFile();
    try {
      const made = await process.run({ do: 'render', path, rendering, to }, renderedImage);
      if ('written' in made) {
        await this.#cache.keep(key, to, made.written);
        return undefined;
      }
      if (made.image.length <= limits.images.unkeptBytes) return made.image;
      throw httpError(507, 'There is no room on the disk for this image.');
    } finally {
      await this.#cache.drop(to);
    }
  }
}

function fromDisk({ bytes, handle }: CachedImage): MadeImage {
  return { bytes, body: () => fileStream(handle), discard: () => handle.close() };
}

function fromMemory(image: Uint8Array): MadeImage {
  return {
    bytes: image.length,
    body: () => new Uint8Array(image),
    discard: () => Promise.resolve(),
  };
}
