/** Limits of one WebSocket. */
export interface SocketLimits {
  /** How long a client may wait before `connection_init`, in milliseconds. */
  readonly initTimeout: number;
  /**
   * Open subscriptions on one socket. Ten times as many operations may wait for their response, and twice as many with
   * exits. Then the socket is not read until an operation ends.
   */
  readonly maxStreams: number;
  /** Milliseconds between two pings. A client that does not answer, or does not read, in this time is terminated. */
  readonly pingInterval: number;
  /** How long closing waits for running operations, in milliseconds. */
  readonly gracePeriod: number;
  /**
   * Unread bytes in a client's buffer. A client that sends more requests without reading is terminated, after the exits
   * among them were read.
   */
  readonly maxUnreadBytes: number;
}

export const defaultSocketLimits: SocketLimits = {
  initTimeout: 5_000,
  maxStreams: 20,
  pingInterval: 12_000,
  gracePeriod: 10_000,
  maxUnreadBytes: 1_000_000,
};
