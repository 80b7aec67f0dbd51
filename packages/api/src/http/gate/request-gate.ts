import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Plugin, processRegularResult } from 'graphql-yoga';
import type { Session } from '../../use-cases/ports.ts';
import { type Authenticate, BadToken } from '../auth.ts';
import { httpError } from '../errors/http-error.ts';
import { acceptsResponse, notAcceptable } from './content-negotiation.ts';
import { readJsonObject } from './json-body.ts';

/** What a Node host passes along with the request. */
export interface ServerContext {
  readonly req?: IncomingMessage;
  readonly res?: ServerResponse;
}

const known = new WeakMap<Request, Session>();

/** Who sent a request that came through the door, or opened the socket that it stands for. */
export const sessionOf = (request: Request): Session | null => known.get(request) ?? null;

/** Keeps who sent a request, for as long as there is the request. */
export function setSession(request: Request, signedIn: Session | null): void {
  if (signedIn !== null) known.set(request, signedIn);
}

/**
 * The door every operation over HTTP comes through: POST, `application/json`, an answer that the client takes, a
 * token that is good or none at all, and a body of bounded length. It replaces Yoga's own parsers (GET, forms, multipart, plain GraphQL).
 *
 * This is also what prevents CSRF: a browser sends JSON to another origin only after a preflight, and the
 * preflight fails but for allowed origins. No other header is asked for, so plain `curl` works. (Yoga's CSRF
 * plugin refuses exactly the content types that are refused here already.)
 */
export function useRequestGate(authenticate: Authenticate): Plugin<object, ServerContext> {
  return {
    async onRequestParse({ request, serverContext, setRequestParser }) {
      if (request.method !== 'POST') {
        throw httpError(405, 'METHOD_NOT_ALLOWED', 'Operations are sent with POST.', { Allow: 'POST' });
      }
      if (!isJson(contentType(request, serverContext))) {
        throw httpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Operations are sent as application/json.');
      }
      if (!acceptsResponse(request)) throw notAcceptable();
      setSession(request, await authenticate(request).catch(unauthenticated));
      setRequestParser(readJsonObject);
    },
    // Why a request was turned away is said even to a client that accepts no media type of ours.
    onResultProcess({ result, resultProcessor, setResultProcessor }) {
      if (resultProcessor === undefined && 'errors' in result && !('data' in result)) {
        setResultProcessor(processRegularResult, 'application/graphql-response+json');
      }
    },
  };
}

/**
 * The content type as it came over the wire. Where a host's `express.urlencoded()` has read a form before us, the
 * adapter presents it as JSON, in Node's own headers too; and a form needs no preflight.
 */
function contentType(request: Request, { req }: ServerContext): string {
  const raw = req?.rawHeaders ?? [];
  const name = raw.findIndex((text, i) => i % 2 === 0 && text.toLowerCase() === 'content-type');
  return (name < 0 ? request.headers.get('content-type') : raw[name + 1]) ?? '';
}

const isJson = (type: string): boolean => type.split(';')[0]?.trim().toLowerCase() === 'application/json';

function unauthenticated(error: unknown): never {
  if (!(error instanceof BadToken)) throw error;
  throw httpError(401, 'UNAUTHENTICATED', error.message, {
    'WWW-Authenticate': 'Bearer error="invalid_token"',
  });
}
