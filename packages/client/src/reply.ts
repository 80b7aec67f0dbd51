/** What became of a request. */
export type Reply<Data = unknown> =
  | Answered<Data>
  /** The token is not valid. Nothing ran. */
  | { readonly type: 'unauthenticated' }
  /** Nothing ran, and the same request can succeed later: at the earliest after this many milliseconds. */
  | { readonly type: 'later'; readonly after: number }
  /** A fault. The command took effect fully or not at all. */
  | { readonly type: 'fault' }
  /** There was no answer that could be read. The request may have arrived. */
  | { readonly type: 'lost'; readonly after: number }
  | Rejected;

interface Answered<Data> {
  readonly type: 'data';
  readonly data: Data;
  /** `max_age` of the challenge, in seconds, if the view is locked. */
  readonly maxAge: number | null;
}

/** A value was invalid, or there is a bug. */
export interface Rejected {
  readonly type: 'rejected';
  readonly code: string;
  readonly message: string;
  readonly inputPath: readonly (string | number)[] | null;
}

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: { readonly code?: string; readonly inputPath?: readonly (string | number)[] };
  }[];
}

/** Reads a response. Only a GraphQL response counts: anything else may come from a proxy or a sign-in page. */
export function readReply<Data>(headers: Pick<Headers, 'get'>, text: string, now: number): Reply<Data> {
  const after = retryAfter(headers.get('retry-after'), now);
  const body = parse<Data>(text);
  const [error] = body?.errors ?? [];
  if (!error) {
    const maxAge = challengedAge(headers.get('www-authenticate'));
    return body?.data ? { type: 'data', data: body.data, maxAge } : { type: 'lost', after: after ?? 0 };
  }
  const { code = 'INTERNAL_SERVER_ERROR', inputPath = null } = error.extensions ?? {};
  switch (code) {
    case 'UNAUTHENTICATED':
      return { type: 'unauthenticated' };
    case 'RATE_LIMITED':
    case 'SIGN_IN_UNAVAILABLE':
      return { type: 'later', after: after ?? 0 };
    case 'INTERNAL_SERVER_ERROR':
      return after === null ? { type: 'fault' } : { type: 'later', after };
    default:
      return { type: 'rejected', code, inputPath, message: error.message ?? '' };
  }
}

function parse<Data>(text: string): Body<Data> | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' ? (body as Body<Data> | null) : null;
  } catch {
    return null;
  }
}

/** Reads `Retry-After`, in seconds or as a date. Returns milliseconds, or null without the header. */
function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isNaN(milliseconds) ? null : Math.min(Math.max(milliseconds, 0), 120_000);
}

/** Reads `max_age` of a challenge for a more recent sign-in (RFC 9470). */
function challengedAge(challenge: string | null): number | null {
  const age = /insufficient_user_authentication.*max_age="?(\d+)/.exec(challenge ?? '')?.[1];
  return age === undefined ? null : Number(age);
}
