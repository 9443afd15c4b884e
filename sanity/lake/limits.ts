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
    /** Of the answer: nodes and characters together. */
    answerSize: 64 * mebibyte,
    anonymousAnswerSize: 16 * mebibyte,
    characters: 128 * kibibyte,
    /** Of a posted query with its parameters. */
    bodyBytes: mebibyte,
    /** Words and signs of its text. */
    tokens: 10_000,
    /** Of its syntax tree. */
    nodes: 4_000,
    depth: 200,
    /** `*` and `->` in its text, each of which may be evaluated many times. */
    lookups: 200,
  },
  /** The processes that evaluate queries. */
  queryPool: {
    /** V8's heap of one process: beyond, the process ends and its query is answered 400. */
    heapMebibytes: 320,
    /** Of parsed documents in one process, as JSON. */
    cacheBytes: 24 * mebibyte,
    /** A query past its time that does not end by itself is ended with its process after this. */
    graceMilliseconds: 50,
    /** Queries that wait. */
    waiting: { credentials: 1_000, site: 500, anonymous: 64 },
    waitMilliseconds: { credentials: 60_000, site: 15_000, anonymous: 5_000 },
  },
} as const;
