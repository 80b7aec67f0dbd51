import { httpError } from '../errors/http-error.ts';

/** The longest request in bytes. Ours are a few hundred; a reflection of 1,000 characters is 4,000 at most. */
export const longestBody = 100_000;

const tooLarge = () =>
  httpError(413, 'REQUEST_TOO_LARGE', `A request has at most ${longestBody / 1000} kB; this one is larger.`);

/**
 * The JSON object in a body, counted while it arrives, so that a chunked body cannot grow past the limit either.
 */
export async function readJsonObject(request: Request): Promise<Record<string, unknown>> {
  if (Number(request.headers.get('content-length')) > longestBody) throw tooLarge();
  const text = request.body === null ? await parsedEarlier(request) : await readText(request.body);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw httpError(400, 'BAD_REQUEST', 'The body is not JSON.');
  }
  if (!isObject(value)) throw httpError(400, 'BAD_REQUEST', 'The body is a JSON object with a "query".');
  return value;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A body that the host's own middleware (`express.json()`) has read before us. */
async function parsedEarlier(request: Request): Promise<string> {
  const text = await request.text();
  if (Buffer.byteLength(text) > longestBody) throw tooLarge();
  return text;
}

async function readText(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw httpError(400, 'BAD_REQUEST', 'The request ended before all of it had arrived.');
    });
    if (done) return Buffer.concat(chunks).toString('utf8');
    length += value.byteLength;
    if (length > longestBody) {
      void discard(reader);
      throw tooLarge();
    }
    chunks.push(value);
  }
}

/** Lets the rest arrive and go: cancelling would close the socket under the answer that says why. */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // The client gave up first.
  }
}
