/** How much one socket, one user and all of them may ask for. */
export interface PresenceLimits {
  /** Of one message. */
  readonly messageBytes: number;
  /** Messages at once, and then per second: Studio sends at most five. */
  readonly burst: number;
  readonly perSecond: number;
  readonly subscriptions: number;
  /** What may be buffered for a slow reader. */
  readonly bufferBytes: number;
  readonly sockets: number;
  readonly socketsOfOneUser: number;
  /** How long a socket may be open without a token. */
  readonly authorizationMilliseconds: number;
  /** Interval of heartbeats; an unanswered one ends the socket at the next. */
  readonly heartbeatMilliseconds: number;
}

export const presenceLimits: PresenceLimits = {
  messageBytes: 32 * 1024,
  burst: 40,
  perSecond: 10,
  subscriptions: 4,
  bufferBytes: 256 * 1024,
  sockets: 300,
  socketsOfOneUser: 30,
  authorizationMilliseconds: 10_000,
  heartbeatMilliseconds: 10_000,
};
