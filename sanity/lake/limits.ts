const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/**
 * Every limit of the lake, in one place: what a request may cost, and what is open at a time. README.md lists them.
 * Beyond one of them a request is answered 400 or 413 when asking again cannot help, and 429 or 503 with `Retry-After`
 * when it can.
 */
export const limits = {
  /** One query. */
  query: {
    milliseconds: 5_000,
    /** Of the answer. */
    answerBytes: 64 * mebibyte,
    characters: 128 * kibibyte,
  },
  /** Listeners and live events that come back with the position of the last event that they saw. */
  resumption: {
    /** One that has missed more is told to read everything anew. */
    transactions: 1_000,
    /** A listener without a token that reads slower than this is told to read anew too: the past is not public. */
    anonymousMilliseconds: 60_000,
  },
} as const;
