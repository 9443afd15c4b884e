const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
const minute = 60_000;

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
    /** Nodes of the syntax trees that one process keeps compiled, some 300 bytes each. */
    compiledNodes: 100_000,
    /** A process that is not ready by then is ended. */
    startMilliseconds: 30_000,
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
  /** Listeners whose filter could not be evaluated yet, because too many queries were waiting. */
  listeners: { tries: 60, retryMilliseconds: 1_000 },
  /** Listeners and live events that come back with the position of the last event that they saw. */
  resumption: {
    /** One that has missed more is told to read everything anew. */
    transactions: 1_000,
    /** A listener without a token that reads slower than this is told to read anew too: the past is not public. */
    anonymousMilliseconds: 60_000,
  },
  /** Sign-ins are not limited: a key cannot be guessed, and costs nothing to check. */
  signIn: {
    /** But one that an earlier version kept costs a tenth of a second, until it is used once. */
    scryptWaiting: 8,
  },
  /** Connections of HTTP, without those that became WebSockets. */
  connections: {
    /** Beyond it a new one takes the place of one that is idle, or whose request is not whole or is anonymous. */
    open: 2_000,
    /** Requests sent on one connection that wait for the answer to the one before. Beyond it the connection is cut. */
    pipelined: 16,
    /** Of one request. Queries are in the address, percent-encoded. */
    headerBytes: 64 * kibibyte,
    headersMilliseconds: 20_000,
    /** How long a connection is kept without a request. */
    idleMilliseconds: 30_000,
  },
  /** Requests: one begins in each turn of the event loop, of each class of callers in turn. */
  requests: {
    waiting: { credentials: 1_000, site: 1_000, anonymous: 200 },
  },
  /** Bodies of requests. Only the time counts in which the lake waits for the sender. */
  requestBodies: {
    milliseconds: { credentials: 15 * minute, site: 30_000, anonymous: 30_000 },
    /** After the first `graceMilliseconds` a body comes at this rate or faster, on average. */
    bytesPerSecond: 2 * kibibyte,
    graceMilliseconds: 20_000,
    /** Of all bodies that are not answered yet. Those of editors are not counted: uploads go to disk as they come. */
    bytes: { site: 32 * mebibyte, anonymous: 32 * mebibyte },
  },
  /** Answers on their way. */
  answers: {
    /** What is handed to connections and not taken by their readers. A piece larger than it goes alone. */
    bytes: { credentials: 128 * mebibyte, site: 64 * mebibyte, anonymous: 64 * mebibyte },
    /** What waits for that. */
    waitingBytes: { credentials: 64 * mebibyte, site: 64 * mebibyte, anonymous: 16 * mebibyte },
    waitingMilliseconds: 10_000,
    /** Pieces up to this size are not counted: there are no more of them than connections. */
    smallBytes: 64 * kibibyte,
    /** A reader that takes nothing for this long is cut when others wait, */
    patienceMilliseconds: 2_000,
    /** and for this long in any case. */
    stallMilliseconds: 60_000,
  },
  /** Event streams: listeners and live events. */
  streams: {
    open: { credentials: 500, site: 50, anonymous: 200 },
    /** What waits in memory for one reader; one event may exceed it once. */
    readerBytes: 256 * kibibyte,
    /** What waits in memory for all readers of a class; one event may exceed it once. */
    bytes: { credentials: 64 * mebibyte, site: 8 * mebibyte, anonymous: 16 * mebibyte },
    /** How long a reader's events may wait for room before it is disconnected. */
    stallMilliseconds: 30_000,
    /** The clients give up after 45 s of silence; proxies often after 30 s. */
    keepAliveMilliseconds: 15_000,
  },
  /** WebSockets of presence. */
  presence: {
    /** Of one message. */
    messageBytes: 32 * kibibyte,
    /** Messages at once, and then per second: Studio sends at most five. */
    burst: 40,
    perSecond: 10,
    subscriptions: 4,
    /** What may be buffered for a slow reader. */
    bufferBytes: 256 * kibibyte,
    sockets: 300,
    socketsOfOneUser: 30,
    /** Without a token yet. Beyond it the oldest gives way to a new one. */
    unauthorizedSockets: 100,
    /** How long a socket may be open without a token. */
    authorizationMilliseconds: 10_000,
    /** Interval of heartbeats; an unanswered one ends the socket at the next. */
    heartbeatMilliseconds: 10_000,
  },
} as const;
