import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type Data, meView, type TestPerson, testPerson } from '../../src/testing/index.ts';
import type { Site } from './site.ts';

export type SignedIn = TestPerson & { readonly token: string };

/** A person of a site, whose requests go through nginx. */
export async function personOf(site: Site, subject: string, url = site.url): Promise<SignedIn> {
  const token = await site.token(subject);
  return { ...testPerson(fetch, token, url), token };
}

/** Two people who are paired. */
export async function coupleOf(site: Site, name: string): Promise<readonly [SignedIn, SignedIn]> {
  const [ada, sam] = [await personOf(site, `${name}-ada`), await personOf(site, `${name}-sam`)];
  await ada.act('join', { displayName: 'Ada', adult: true });
  await sam.act('join', { displayName: 'Sam', adult: true });
  const { code } = (await ada.give('makePairingCode')).me.own.pairing;
  await sam.give('redeemPairingCode', { code });
  await ada.give('confirmPairing', { requestId: (await ada.look()).own.pairing.id });
  return [ada, sam];
}

/** An open subscription over a WebSocket. */
export interface FollowingSocket {
  readonly seen: Data[];
  /** Resolves when the socket is closed. */
  readonly ended: Promise<void>;
  stop(): void;
}

export function followOverSocket(url: string, token: string): FollowingSocket {
  const seen: Data[] = [];
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { Authorization: `Bearer ${token}` },
    retryAttempts: 0,
    on: { closed: () => resolve() },
  });
  client.subscribe<Data>(
    { query: `subscription { me { ...MeView } } ${meView}` },
    { next: ({ data }) => void seen.push(data.me), error: () => resolve(), complete: () => resolve() },
  );
  return { seen, ended, stop: () => void client.dispose() };
}
