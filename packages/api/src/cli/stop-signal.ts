/** Listens until the first signal only: a second one ends the process at once, as signals do by default. */
export function stopSignal(): { readonly asked: Promise<void>; forget(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const stop = () => {
    forget();
    resolve();
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return { asked: promise, forget };
}
