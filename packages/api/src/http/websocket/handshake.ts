import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { BadToken } from '../auth.ts';

/** Headers that concern one connection, or that a browser adds by itself. */
const dropped =
  /^(?:connection|cookie2?|host|keep-alive|te|trailer|transfer-encoding|upgrade|sec-websocket-.*)$/;

/**
 * The request that a socket stands for, as authenticators read one: what it was opened with, and the `authorization`
 * that its client gave on connecting. Without cookies, which a browser sends along from any page.
 *
 * @throws BadToken when the `authorization` is no header.
 */
export function asRequest(upgrade: IncomingMessage, params: unknown): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(upgrade.headers)) {
    if (value !== undefined && !dropped.test(name)) headers.set(name, String(value));
  }
  const given = authorizationIn(params);
  if (given !== undefined) setAuthorization(headers, given);
  return new Request(addressOf(upgrade), { method: 'POST', headers });
}

/** By either spelling, as clients differ. */
function authorizationIn(params: unknown): unknown {
  if (typeof params !== 'object' || params === null) return undefined;
  const { authorization, Authorization }: { authorization?: unknown; Authorization?: unknown } = params;
  return authorization ?? Authorization ?? undefined;
}

function setAuthorization(headers: Headers, given: unknown): void {
  if (typeof given !== 'string') throw new BadToken();
  try {
    headers.set('authorization', given);
  } catch {
    throw new BadToken();
  }
}

function addressOf({ socket, headers: { host }, url = '/' }: IncomingMessage): string {
  const scheme = (socket as Partial<TLSSocket>).encrypted ? 'https' : 'http';
  const address = `${scheme}://${host}${url}`;
  return URL.canParse(address) ? address : `${scheme}://localhost/`;
}
