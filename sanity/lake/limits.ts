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
} as const;
