/** Wraps a stream. Calls `onEnd` once when the stream ends, fails, or is closed by its reader. */
export function onStreamEnd<T>(stream: AsyncIterable<T>, onEnd: () => void): AsyncIterableIterator<T> {
  const source = stream[Symbol.asyncIterator]();
  let ended = false;
  const end = (): void => {
    if (!ended) onEnd();
    ended = true;
  };
  return {
    async next() {
      try {
        const result = await source.next();
        if (result.done) end();
        return result;
      } catch (fault) {
        end();
        throw fault;
      }
    },
    async return() {
      end();
      return (await source.return?.()) ?? { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
