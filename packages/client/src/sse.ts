interface EventHandlers {
  /** Called for each part, also for a comment that only shows that the connection lives. */
  readonly onPart: () => void;
  /** Called with the data of each event `next`. */
  readonly onEvent: (data: string) => void;
}

/**
 * Reads server-sent events (the protocol of graphql-sse with distinct connections) until the stream ends. `EventSource`
 * cannot send a header, so that this reads the body of a response.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  { onPart, onEvent }: EventHandlers,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const stop = (): void => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', stop);
  try {
    let rest = '';
    for (let part = await reader.read(); !part.done && !signal.aborted; part = await reader.read()) {
      onPart();
      const events = `${rest}${decoder.decode(part.value, { stream: true })}`.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const { type, data } = fieldsOf(event);
        if (type === 'complete') return;
        if (type === 'next' && data) onEvent(data);
      }
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** The type and the data of an event. A line without a colon, or with one at its start, is neither. */
function fieldsOf(event: string): { readonly type: string; readonly data: string } {
  const valuesOf = (field: string): string =>
    event
      .split('\n')
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).replace(/^ /, ''))
      .join('\n');
  return { type: valuesOf('event'), data: valuesOf('data') };
}
