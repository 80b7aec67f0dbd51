import { useSyncExternalStore } from 'react';
import type { ClientState, Loading } from '../state.ts';
import { useAttune } from './provider.ts';

const loading: Loading = { type: 'loading' };

/** Returns what to show now, and renders again when it changes. On a server it is always `loading`. */
export function useMe(): ClientState {
  const client = useAttune();
  return useSyncExternalStore(client.subscribe, client.getSnapshot, () => loading);
}
