import type { Session } from '../../use-cases/ports.ts';
import { type Authenticate, BadToken } from '../auth.ts';
import { SignInUnavailable } from '../sign-in-unavailable.ts';
import { httpError } from './http-error.ts';

/** When a client may try again after an outage of the sign-in, in seconds. */
const retryAfter = '5';

/** The error for the client when its sign-in is not valid or cannot be checked. Any other error is unchanged. */
export function signInError(error: unknown): unknown {
  if (error instanceof BadToken) {
    return httpError(401, 'UNAUTHENTICATED', error.message, {
      'WWW-Authenticate': 'Bearer error="invalid_token"',
    });
  }
  if (error instanceof SignInUnavailable) {
    return httpError(503, 'SIGN_IN_UNAVAILABLE', signInUnavailable, { 'Retry-After': retryAfter });
  }
  return error;
}

/** Reads the sign-in from a request over HTTP. A failure is an error for the client. */
export async function sessionOf(
  authenticate: Authenticate,
  request: Request,
  host: unknown,
): Promise<Session | null> {
  try {
    return await authenticate(request, host);
  } catch (error) {
    throw signInError(error);
  }
}

export const signInUnavailable =
  'Your sign-in cannot be checked right now. Please try again in a few seconds.';
