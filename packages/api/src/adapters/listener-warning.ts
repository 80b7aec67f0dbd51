/** Says that a listener threw, by the kind of fault alone: what it says may hold what people say. */
export function warnOfListener(fault: unknown): void {
  const kind = fault instanceof Error ? fault.name : typeof fault;
  process.emitWarning(`A listener of notices threw (${kind}); nobody else was affected.`, {
    code: 'ATTUNE_LISTENER',
  });
}
