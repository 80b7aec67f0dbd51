import { httpError } from '../errors/http-error.ts';

/** The maximum size of a request, in bytes. A normal one has a few hundred; the longest reflection, 4,000. */
export const maxBodyBytes = 100_000;

const tooLarge = () =>
  httpError(413, 'REQUEST_TOO_LARGE', `A request has at most ${maxBodyBytes / 1000} kB; this one is larger.`);

/**
 * Reads the JSON object in a body. Counts bytes while they arrive, so that the limit also holds for chunked bodies.
 */
export async function readJsonObject(request: Request): Promise<Record<string, unknown>> {
  if (Number(request.headers.get('content-length')) > maxBodyBytes) throw tooLarge();
  const text = request.body === null ? await parsedBody(request) : await readText(request, request.body);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw httpError(400, 'BAD_REQUEST', 'The body is not valid JSON.');
  }
  if (!isObject(value)) throw httpError(400, 'BAD_REQUEST', 'The body must be a JSON object with a "query".');
  return value;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A body that the host's own middleware (`express.json()`) has already read. */
async function parsedBody(request: Request): Promise<string> {
  const text = await request.text();
  if (Buffer.byteLength(text) > maxBodyBytes) throw tooLarge();
  return text;
}

async function readText(request: Request, body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      if (!isDisconnect(request, error)) throw error;
      throw httpError(400, 'BAD_REQUEST', 'The request ended before its whole body arrived.');
    });
    if (done) return Buffer.concat(chunks).toString('utf8');
    length += value.byteLength;
    if (length > maxBodyBytes) {
      void drain(reader);
      throw tooLarge();
    }
    chunks.push(value);
  }
}

/** Whether a body could not be read because the client disconnected. Any other error is a fault of the server. */
const isDisconnect = (request: Request, error: unknown): boolean =>
  request.signal.aborted || (error instanceof Error && 'code' in error && error.code === 'ECONNRESET');

/** Reads and drops the rest. Cancelling would close the socket before the client reads the response. */
async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // The client disconnected first.
  }
}
