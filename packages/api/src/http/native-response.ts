import { ReadableStream } from 'node:stream/web';

/**
 * Converts a response of Yoga to the `Response` of the runtime. On Node, Yoga has a class of its own, and frameworks such
 * as h3 do not accept it.
 */
export function toNativeResponse(response: Response): Response {
  if (response instanceof globalThis.Response) return response;
  const { status, statusText, headers, body } = response as Response;
  return new globalThis.Response(body && (ReadableStream.from(body) as typeof body), {
    status,
    statusText,
    headers: [...headers],
  });
}
