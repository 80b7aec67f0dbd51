import { createContext, createElement, type ReactElement, type ReactNode, useContext } from 'react';
import type { AttuneClient } from '../client.ts';

const ClientContext = createContext<AttuneClient | null>(null);

/** Gives the hooks below it their client. Create one client for the app, outside of any component. */
export function AttuneProvider(props: {
  readonly client: AttuneClient;
  readonly children?: ReactNode;
}): ReactElement {
  return createElement(ClientContext.Provider, { value: props.client }, props.children);
}

/** Returns the client of the provider. */
export function useAttune(): AttuneClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('There is no client here. Wrap the app in <AttuneProvider client={…}>.');
  return client;
}
