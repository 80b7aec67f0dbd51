/** Resolves `asked` at the first SIGTERM or SIGINT. A second signal ends the process at once, the default. */
export function stopSignal(): { readonly asked: Promise<void>; dispose(): void } {
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
  return { asked: promise, dispose: forget };
}
