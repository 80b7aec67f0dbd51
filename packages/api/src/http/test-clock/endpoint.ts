import { isoDuration, parseDuration } from '../../graphql/duration.ts';
import type { TenantTime, TestClock } from '../../use-cases/test-clock.ts';
import type { Authenticate } from '../auth.ts';
import { type Log, maskError } from '../errors/error-masking.ts';
import { httpError } from '../errors/http-error.ts';
import { sessionOf } from '../errors/sign-in-error.ts';
import { readBody } from '../gate/json-body.ts';
import { contentType, isJson } from '../gate/request-gate.ts';
import type { ServerContext } from '../server-context.ts';

export interface TestClockOptions {
  /** Reads the sign-in that names the tenant. */
  readonly authenticate: Authenticate;
  readonly testClock: TestClock;
  /** Receives every fault. */
  readonly log: Log;
}

/**
 * Answers GET with a tenant's time, and POST by moving it: `{ "advance": "PT8H" }`. Anyone who is signed in may do so for
 * their own tenant, because its time is no secret. Errors have the form of GraphQL's.
 */
export async function testClockResponse(
  { authenticate, testClock, log }: TestClockOptions,
  request: Request,
  context: ServerContext,
): Promise<Response> {
  try {
    const isPost = request.method === 'POST';
    if (!isPost && request.method !== 'GET')
      throw httpError(405, 'METHOD_NOT_ALLOWED', 'The test clock is read with GET and advanced with POST.', {
        Allow: 'GET, POST',
      });
    if (isPost && !isJson(contentType(request, context)))
      throw httpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'An advance is sent as application/json.');
    const tenant = await tenantOf(authenticate, request, context.host);
    if (!isPost) return timeResponse(await testClock.read(tenant));
    return timeResponse(await testClock.advance(tenant, readSpan(await readBody(request))));
  } catch (error) {
    return errorResponse(log, error instanceof RangeError ? badInput(error.message) : error);
  }
}

async function tenantOf(authenticate: Authenticate, request: Request, host: unknown): Promise<string> {
  const session = await sessionOf(authenticate, request, host);
  if (session) return session.viewer.tenant;
  throw httpError(
    401,
    'UNAUTHENTICATED',
    'Sign in to the tenant whose test clock you want to read or move.',
    {
      'WWW-Authenticate': 'Bearer',
    },
  );
}

function readSpan(body: string): number {
  const { advance } = parseObject(body);
  const span = typeof advance === 'string' ? parseDuration(advance) : null;
  if (span) return span;
  throw badInput(
    'Send {"advance": "PT8H"}: an ISO 8601 duration above zero, in weeks, days, hours, minutes and seconds.',
  );
}

/** The JSON object of a body; an empty one for any other text. */
function parseObject(body: string): { readonly advance?: unknown } {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}

const badInput = (message: string) => httpError(400, 'BAD_USER_INPUT', message);

/** The header `Date` is the tenant's time, as in every other response. */
const timeResponse = ({ now, ahead }: TenantTime): Response =>
  json(
    200,
    { now: new Date(now).toISOString(), ahead: isoDuration(ahead) },
    { Date: new Date(now).toUTCString() },
  );

function errorResponse(log: Log, error: unknown): Response {
  const { message, extensions } = maskError(log, error);
  const { http, ...shown } = extensions as HttpExtensions;
  return json(http?.status ?? 500, { errors: [{ message, extensions: shown }] }, http?.headers);
}

/** What `httpError` and `maskError` add to an error. */
interface HttpExtensions {
  readonly http?: { readonly status: number; readonly headers?: Readonly<Record<string, string>> };
}

const json = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  });
