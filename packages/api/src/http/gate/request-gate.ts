import { type Plugin, processRegularResult } from 'graphql-yoga';
import type { Authenticate } from '../auth.ts';
import { httpError } from '../errors/http-error.ts';
import { sessionOf } from '../errors/sign-in-error.ts';
import type { AdmitAnonymous } from '../limits/anonymous-rate-limit.ts';
import { newOperation, type ServerContext } from '../server-context.ts';
import { acceptsResponse, notAcceptable } from './content-negotiation.ts';
import { parseJsonObject, readBody } from './json-body.ts';

/**
 * Checks every operation over HTTP before it is parsed. It requires POST, `application/json`, an accepted response
 * type, a valid token or none, and a body of bounded length. It replaces Yoga's parsers (GET, forms, multipart,
 * plain GraphQL).
 *
 * The content type also prevents CSRF: a browser sends JSON to another origin only after a preflight, and the
 * preflight fails except for allowed origins. No other header is required, so that plain `curl` works. Yoga's CSRF
 * plugin would refuse the same content types.
 */
export function useRequestGate(
  authenticate: Authenticate,
  admitAnonymous: AdmitAnonymous,
): Plugin<object, ServerContext> {
  return {
    async onRequestParse({ request, serverContext, setRequestParser }) {
      if (request.method !== 'POST') {
        throw httpError(405, 'METHOD_NOT_ALLOWED', 'Operations are sent with POST.', { Allow: 'POST' });
      }
      if (!isJson(contentType(request, serverContext))) {
        throw httpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Operations are sent as application/json.');
      }
      if (!acceptsResponse(request)) throw notAcceptable();
      const session = await sessionOf(authenticate, request, serverContext.host);
      serverContext.operation = newOperation(session);
      setRequestParser(async (sent) => {
        const body = await readBody(sent);
        // Admitted before the first work, and after the body has arrived, so that a slow client keeps no one waiting.
        if (session === null) await admitAnonymous();
        return parseJsonObject(body);
      });
    },
    // Sends the reason for a rejection even to a client that accepts no media type of this server.
    onResultProcess({ result, resultProcessor, setResultProcessor }) {
      if (resultProcessor === undefined && 'errors' in result && !('data' in result)) {
        setResultProcessor(processRegularResult, 'application/graphql-response+json');
      }
    },
  };
}

/**
 * The content type as the client sent it. If a host's `express.urlencoded()` has parsed a form already, the adapter
 * presents the form as JSON, also in Node's `headers`. A form needs no preflight, so it must not pass as JSON.
 */
export function contentType(request: Request, { req }: ServerContext): string {
  const raw = req?.rawHeaders ?? [];
  const name = raw.findIndex((text, i) => i % 2 === 0 && text.toLowerCase() === 'content-type');
  return (name < 0 ? request.headers.get('content-type') : raw[name + 1]) ?? '';
}

export const isJson = (type: string): boolean =>
  type.split(';')[0]?.trim().toLowerCase() === 'application/json';
