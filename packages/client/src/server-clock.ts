/**
 * How far the server's clock is ahead of the phone's, measured by the header `Date` of responses.
 *
 * `Date` has whole seconds, so that each response gives a lower and an upper bound. The estimate is the highest lower
 * bound: a time by it is never ahead of the server.
 */
export interface ServerClock {
  /** Takes the header of a response, and when the request was sent and answered, by the phone's clock. */
  measure(date: string | null, sentAt: number, receivedAt: number): void;
  /** Converts a time by the phone's clock to an instant by the server's. */
  toInstant(time: number): string;
}

export function newServerClock(): ServerClock {
  let ahead = Number.NEGATIVE_INFINITY;
  let atMost = Number.POSITIVE_INFINITY;
  return {
    measure(date, sentAt, receivedAt) {
      const second = Date.parse(date ?? '');
      if (Number.isNaN(second)) return;
      const [low, high] = [second - receivedAt, second + 999 - sentAt];
      const jumped = low > atMost || high < ahead;
      ahead = jumped ? low : Math.max(ahead, low);
      atMost = jumped ? high : Math.min(atMost, high);
    },
    toInstant: (time) => new Date(time + (ahead === Number.NEGATIVE_INFINITY ? 0 : ahead)).toISOString(),
  };
}
