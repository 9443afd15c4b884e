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
  /** Uploads. What is larger is refused. */
  uploads: {
    imageBytes: 20 * mebibyte,
    fileBytes: 50 * mebibyte,
    /** 50 megapixels: any camera of a newsroom, and at most 200 MB of memory while it is decoded. */
    imagePixels: 50_000_000,
    /** A strip longer than this is no picture, and beyond what the formats can hold when it is turned. */
    imageSide: 20_000,
    /** An unfinished upload that is older was left by a crash, and is removed. */
    abandonedMilliseconds: 60 * 60 * 1000,
  },
  /** Images made from an upload. */
  images: {
    /** A side that is asked for; a larger number means this one. */
    side: 8_192,
    /** Of a made image, before it is padded. A larger one shrinks in proportion. */
    pixels: 4_096 * 4_096,
    padding: 500,
    /** What a render may be reckoned to take on one core. Beyond it the request is refused. */
    reckonedMilliseconds: 3_000,
    /** An anonymous render reckoned to take longer waits in a lane of its own. */
    quickMilliseconds: 400,
    /** When a render, or the reading of an upload, is ended. */
    milliseconds: 30_000,
    /** How long a render goes on that nobody waits for any more: about what starting its process again costs. */
    abandonedMilliseconds: 250,
    /** Processes at work, in each lane. */
    running: { uploads: 1, trusted: 2, anonymous: 1, costly: 1 },
    /** Requests that wait for a process, in each lane. Beyond it the costliest and oldest is answered 503. */
    waiting: { uploads: 50, trusted: 200, anonymous: 100, costly: 20 },
    /** How long a process without work is kept, and up to which size. */
    idleMilliseconds: 10_000,
    processBytes: 192 * mebibyte,
    /** Made images on disk. The least recently used is evicted first. */
    cacheBytes: 512 * mebibyte,
    cacheFiles: 10_000,
    /** On a full disk, an image up to this size is answered from memory. */
    unkeptBytes: 4 * mebibyte,
  },
  /** One document. */
  document: {
    /** As JSON. Hosted Sanity has the same limit. */
    bytes: 32 * mebibyte,
    /** Objects, arrays, texts, numbers and so on in it. */
    values: 500_000,
    /** Of one object. */
    attributes: 10_000,
    /** Levels of objects and arrays below the document itself. */
    depth: 64,
    idCharacters: 128,
  },
  /** One transaction: it runs without a pause, and everybody else waits. */
  transaction: {
    /** Of the request. Hosted Sanity has the same limit. */
    bodyBytes: 4 * mebibyte,
    /** In the request. */
    values: 400_000,
    mutations: 10_000,
    actions: 1_000,
    /** Mutations that select documents by a query. */
    queries: 100,
    /** Documents that one of them may select. */
    selectedDocuments: 10_000,
    pathCharacters: 1_024,
    /** A step is a look at one value, some 100 ns. */
    steps: 10_000_000,
    /** Of the documents that it is about, before it. */
    documentBytes: 80 * mebibyte,
    /** Of the values that it puts into documents, and of its mutations in the journal. */
    writtenBytes: 48 * mebibyte,
    /** After this, no other query of the transaction is begun. */
    queryMilliseconds: 3_000,
  },
  /** Listeners and live events that come back with the position of the last event that they saw. */
  resumption: {
    /** One that has missed more is told to read everything anew. */
    transactions: 1_000,
    /** A listener without a token that reads slower than this is told to read anew too: the past is not public. */
    anonymousMilliseconds: 60_000,
  },
} as const;
