/** Whether somebody asked to stop: the first time it is noted, a second one ends the process at once. */
export interface StopRequest {
  asked(): boolean;
  /** Resolves when somebody asks. */
  readonly once: Promise<void>;
  forget(): void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

export function stopRequest(): StopRequest {
  const { promise, resolve } = Promise.withResolvers<void>();
  let heard = false;
  const hear = (): void => {
    heard = true;
    forget();
    resolve();
  };
  const forget = (): void => {
    for (const signal of signals) process.off(signal, hear);
  };
  for (const signal of signals) process.on(signal, hear);
  return { asked: () => heard, once: promise, forget };
}
