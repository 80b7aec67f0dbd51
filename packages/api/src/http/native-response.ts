/**
 * Converts a response of Yoga to the `Response` of the runtime. On Node, Yoga has a class of its own, and frameworks such
 * as h3 do not accept it.
 */
export function toNativeResponse(response: Response): Response {
  if (response instanceof globalThis.Response) return response;
  const { status, statusText, headers, body } = response as Response;
  return new globalThis.Response(body && toNativeStream(body), {
    status,
    statusText,
    headers: [...headers],
  });
}

/**
 * Cancelling reaches the source at once, as when Node's server closes a socket. `reader.cancel()` of Yoga's stream would
 * wait for the next message.
 */
function toNativeStream(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => body.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
