import { httpError } from '../errors/http-error.ts';

/** The maximum size of a request, in bytes. A normal one has a few hundred; the longest reflection, 4,000. */
export const maxBodyBytes = 100_000;

const badRequest = (message: string) => httpError(400, 'BAD_REQUEST', message);
const tooLarge = () =>
  httpError(413, 'REQUEST_TOO_LARGE', `A request has at most ${maxBodyBytes / 1000} kB; this one is larger.`);

/**
 * Reads a body as text. Counts bytes while they arrive, so that the limit also holds for chunked bodies. Refuses bytes
 * that are not UTF-8: a replaced character would be kept as if the person had written it.
 */
export async function readBody(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length')) > maxBodyBytes) throw tooLarge();
  if (request.body === null) return parsedBody(request);
  assertUnencoded(request);
  return decode(await readBytes(request, request.body));
}

/** Parses a body as a JSON object. */
export function parseJsonObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badRequest('The body is not valid JSON.');
  }
  if (!isObject(value)) throw badRequest('The body must be a JSON object with a "query".');
  return value;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A body that the host's own middleware (`express.json()`) has already read and decoded. */
async function parsedBody(request: Request): Promise<string> {
  const text = await request.text();
  if (Buffer.byteLength(text) > maxBodyBytes) throw tooLarge();
  return text;
}

function assertUnencoded({ headers }: Request): void {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  if (encoding !== '' && encoding !== 'identity') {
    throw httpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body without a Content-Encoding.', {
      'Accept-Encoding': 'identity',
    });
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers.get('content-type') ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    throw httpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body as UTF-8.');
  }
}

/** Skips a byte order mark, as RFC 8259 allows. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw badRequest('The body is not valid UTF-8.');
  }
}

async function readBytes(request: Request, body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      if (!isDisconnect(request, error)) throw error;
      throw badRequest('The request ended before its whole body arrived.');
    });
    if (done) return Buffer.concat(chunks);
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
