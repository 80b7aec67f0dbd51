/** A stream that its server can end, also while its source has nothing to send. */
export interface EndableStream<T> extends AsyncIterableIterator<T> {
  /** Ends the stream: its reader sees `done`, and its source is closed. */
  end(): void;
}

/** Wraps a stream of one reader. Calls `onEnd` once, when the stream ends, fails, or is closed by its reader. */
export function endableStream<T>(stream: AsyncIterable<T>, onEnd: () => void): EndableStream<T> {
  const source = stream[Symbol.asyncIterator]();
  const done: IteratorReturnResult<undefined> = { done: true, value: undefined };
  let isOver = false;
  let stopWaiting = (_result: IteratorResult<T>): void => {};

  function finish(): void {
    if (!isOver) onEnd();
    isOver = true;
    stopWaiting(done);
  }
  const closeSource = async () => void (await source.return?.());

  return {
    next() {
      if (isOver) return Promise.resolve(done);
      const { promise, resolve, reject } = Promise.withResolvers<IteratorResult<T>>();
      stopWaiting = resolve;
      source.next().then(
        (result) => {
          if (result.done) finish();
          resolve(result);
        },
        (error) => {
          reject(error);
          finish();
        },
      );
      return promise;
    },
    async return() {
      finish();
      await closeSource();
      return done;
    },
    end() {
      finish();
      // Its source is already of no use: an error while it closes changes nothing.
      closeSource().catch(() => {});
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
