import { useEffect, useState } from 'react';
import type { SupportPlace } from '../result.ts';
import { useAttune } from './provider.ts';

/** Who can help. */
export type Support =
  | { readonly type: 'loading' }
  | { readonly type: 'read'; readonly places: readonly SupportPlace[] }
  | { readonly type: 'unreachable'; readonly retry: () => void };

/** Reads who can help, first in this region, or in the region of the client. It needs no sign-in. */
export function useSupport(region?: string): Support {
  const client = useAttune();
  const [support, setSupport] = useState<Support>({ type: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // Each attempt reads again.
  useEffect(() => {
    let isCurrent = true;
    setSupport({ type: 'loading' });
    void client.support(region).then((result) => {
      if (!isCurrent) return;
      if (result.type === 'read') setSupport({ type: 'read', places: result.value });
      else setSupport({ type: 'unreachable', retry: () => setAttempt((count) => count + 1) });
    });
    return () => {
      isCurrent = false;
    };
  }, [client, region, attempt]);
  return support;
}
