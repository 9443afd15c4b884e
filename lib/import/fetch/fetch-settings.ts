import type { ImportSettings, ImportSource } from '../../env/import-settings.ts';

/** How long a question is tried. */
export interface Patience {
  /** Requests for one question, the first included; a redirect is part of its request. */
  readonly attempts: number;
  /** For all of them and the waits between, from when its turn comes. */
  readonly totalMs: number;
}

/** Every limit of the fetcher, in milliseconds and bytes. */
export interface FetchLimits {
  /** From the answer of a service to the next request to it. */
  readonly intervalMs: Readonly<Record<ImportSource, number>>;
  /** Until the head of an answer is there. */
  readonly headersMs: number;
  /** Until all of the answer is there: what ends one that drips. */
  readonly answerMs: number;
  /** Of an answer, after decompression. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Questions that may wait for one service. */
  readonly maxWaiting: number;
  /** The first wait before another attempt; each further one is twice as long. */
  readonly retryMs: number;
  /** A service that asks for a longer wait is not waited for: the question fails and says so. */
  readonly maxRetryAfterMs: number;
  /** After it asked for a long wait, it is not asked at all for as long, and at most for this. */
  readonly maxHoldMs: number;
  readonly patience: Patience;
  readonly cacheFoundMs: number;
  /** Shorter: a DOI is often registered some hours after it is printed. */
  readonly cacheNotFoundMs: number;
  readonly cacheMaxBytes: number;
}

const second = 1000;
const hour = 3600 * second;
const megabyte = 1024 * 1024;

/**
 * One request a second, which is less than any service allows but arXiv: it asks for three seconds between two
 * (https://info.arxiv.org/help/api/tou.html). An OpenAlex page of a hundred works with their abstracts is about 2 MB,
 * and so is a Crossref work with 3,000 authors.
 */
export const defaultLimits: FetchLimits = {
  intervalMs: {
    crossref: second,
    datacite: second,
    arxiv: 3 * second,
    openalex: second,
    orcid: second,
  },
  headersMs: 15 * second,
  answerMs: 60 * second,
  maxBytes: 10 * megabyte,
  maxRedirects: 3,
  maxWaiting: 100,
  retryMs: second,
  maxRetryAfterMs: 30 * second,
  maxHoldMs: 600 * second,
  patience: { attempts: 4, totalMs: 90 * second },
  cacheFoundMs: 24 * hour,
  cacheNotFoundMs: hour,
  cacheMaxBytes: 256 * megabyte,
};

/** Where and how to ask. */
export interface FetchSettings extends ImportSettings {
  readonly limits: FetchLimits;
}
