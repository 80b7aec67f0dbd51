/** Records the first SIGINT or SIGTERM. A second signal ends the process at once. */
export interface StopRequest {
  asked(): boolean;
  /** Resolves at the first signal. */
  readonly once: Promise<void>;
  /** Stops listening for signals. */
  dispose(): void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

export function stopRequest(): StopRequest {
  const { promise, resolve } = Promise.withResolvers<void>();
  let wasAsked = false;
  const onSignal = (): void => {
    wasAsked = true;
    dispose();
    resolve();
  };
  const dispose = (): void => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return { asked: () => wasAsked, once: promise, dispose };
}
