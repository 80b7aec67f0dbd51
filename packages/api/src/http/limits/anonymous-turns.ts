/** The part of the event loop's time that requests without a sign-in may take, all together. */
const share = 0.25;
/** How much of its time the share saves up while there are no such requests, in milliseconds. */
const maxCredit = 50;
/** How many requests may wait for their turn, and how long, in milliseconds. */
const maxWaiting = 200;
const maxWait = 1_000;
/** The time that one request counts at most, in milliseconds. A busy machine makes no request wait for seconds. */
const maxTime = 100;

interface Waiting {
  readonly since: number;
  readonly proceed: (mayRun: boolean) => void;
}

/**
 * Returns a function that resolves when a request without a sign-in may run: true, or false if too many wait.
 *
 * One such request runs in each turn of the event loop, so that signed-in people never wait for more than one. A
 * request does no I/O, so that it ends before the loop goes on. When the requests have used their share of the time,
 * the next one waits until the share has grown again.
 */
export function anonymousTurns(now = () => performance.now()): () => Promise<boolean> {
  const waiting: Waiting[] = [];
  let isTaken = false;
  let credit = maxCredit;
  let counted = now();

  /** Adds the share of the time since the last call. */
  function earn(): void {
    const time = now();
    credit = Math.min(maxCredit, credit + (time - counted) * share);
    counted = time;
  }

  /** Gives the turn of the event loop to the caller. */
  function begin(): void {
    isTaken = true;
    earn();
    const start = now();
    setImmediate(() => {
      credit -= Math.min(now() - start, maxTime);
      earn();
      if (credit > 0) next();
      else setTimeout(next, -credit / share);
    });
  }

  function next(): void {
    while (waiting[0] && now() - waiting[0].since > maxWait) waiting.shift()?.proceed(false);
    const first = waiting.shift();
    if (first === undefined) {
      isTaken = false;
      return;
    }
    begin();
    first.proceed(true);
  }

  return async () => {
    if (!isTaken) {
      begin();
      return true;
    }
    if (waiting.length >= maxWaiting) return false;
    return new Promise((proceed) => waiting.push({ since: now(), proceed }));
  };
}
