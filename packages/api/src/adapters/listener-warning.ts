/**
 * Emits a process warning about a listener that threw. It names only the class of the error, because the message may
 * contain what people wrote.
 */
export function warnOfListener(error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  process.emitWarning(`A listener of Attune threw (${kind}). The change is committed; fix the listener.`, {
    code: 'ATTUNE_LISTENER',
  });
}
