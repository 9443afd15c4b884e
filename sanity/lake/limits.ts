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
