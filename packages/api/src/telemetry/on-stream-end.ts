/** The same stream; calls back once when it has ended, of itself, by a fault, or because nobody reads on. */
export function counted<T>(stream: AsyncIterable<T>, onEnd: () => void): AsyncIterableIterator<T> {
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
