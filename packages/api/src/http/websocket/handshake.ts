import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { BadToken } from '../auth.ts';

/** Headers of the connection, and headers that a browser adds by itself. */
const dropped = /^(?:connection|host|keep-alive|te|trailer|transfer-encoding|upgrade|sec-websocket-.*)$/;

/**
 * Creates the request that authenticators read for a WebSocket: the headers of the upgrade, and the `authorization`
 * from the connection parameters. Cookies stay: only pages of allowed origins reach this point.
 *
 * @throws BadToken when `authorization` is not a valid header value.
 */
export function toAuthRequest(upgrade: IncomingMessage, params: unknown): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(upgrade.headers)) {
    if (value !== undefined && !dropped.test(name)) headers.set(name, String(value));
  }
  const authorization = authorizationIn(params);
  if (authorization !== undefined) setAuthorization(headers, authorization);
  return new Request(addressOf(upgrade), { method: 'POST', headers });
}

/** Reads either spelling, because clients differ. */
function authorizationIn(params: unknown): unknown {
  if (typeof params !== 'object' || params === null) return undefined;
  const { authorization, Authorization }: { authorization?: unknown; Authorization?: unknown } = params;
  return authorization ?? Authorization ?? undefined;
}

function setAuthorization(headers: Headers, value: unknown): void {
  if (typeof value !== 'string') throw new BadToken();
  try {
    headers.set('authorization', value);
  } catch {
    throw new BadToken();
  }
}

function addressOf({ socket, headers: { host }, url = '/' }: IncomingMessage): string {
  const scheme = (socket as Partial<TLSSocket>).encrypted ? 'https' : 'http';
  const address = `${scheme}://${host}${url}`;
  // A request cannot have an address with a name and a password, as in the host `a:b@c`.
  const isUsable = URL.canParse(address) && new URL(address).username + new URL(address).password === '';
  return isUsable ? address : `${scheme}://localhost/`;
}
