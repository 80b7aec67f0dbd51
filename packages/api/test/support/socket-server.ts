import type { JWTPayload } from 'jose';
import { onTestFinished } from 'vitest';
import { tokenAuthenticator } from '../../src/http/auth.ts';
import { serve } from '../../src/http/server.ts';
import { createSockets, type SocketsOptions } from '../../src/http/websocket/server.ts';
import { type SocketClient, socketTo } from './socket-client.ts';
import { audience, issuer, signer, toy } from './toy-schema.ts';

const ada = await signer();
export const tokenOfAda = (claims: JWTPayload = {}): Promise<string> => ada.sign(claims);
export const bearer = async (claims: JWTPayload = {}) => ({
  authorization: `Bearer ${await tokenOfAda(claims)}`,
});

const authenticateAda = tokenAuthenticator({
  issuers: [{ issuer, audience, tenant: 't', keys: { jwks: ada.jwks } }],
});

/** Starts the standalone server with its sockets. It closes at the end of the test. */
export async function serving(
  options: Partial<SocketsOptions> = {},
  toyOptions: Parameters<typeof toy>[0] = {},
) {
  const authenticate = options.authenticate ?? authenticateAda;
  const { yoga, faults } = toy({ authenticate, ...toyOptions });
  const sockets = createSockets({ yoga, authenticate, log: (entry) => faults.push(entry), ...options });
  const served = await serve({ handler: yoga, sockets, host: '127.0.0.1', port: 0, ready: async () => {} });
  onTestFinished(() => served.close());
  const at = `${served.url}/graphql`;
  const connect = (client: Parameters<typeof socketTo>[1] = {}): SocketClient => socketTo(at, client);
  return { at, served, faults, connect };
}
