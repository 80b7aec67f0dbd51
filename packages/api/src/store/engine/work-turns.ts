/**
 * Returns a function that waits for a turn of the event loop that no other caller gets. Long work waits for a turn
 * before each piece. So requests of other people are served in between, however much long work there is.
 */
export function workTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return last;
  };
}
