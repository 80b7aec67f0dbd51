/** Emits one process warning that lists what could be better in the host's own texts. Attune opens with them all the same. */
export function warnOfTexts(advice: readonly string[]): void {
  if (advice.length === 0) return;
  process.emitWarning(`These texts of the options could be better:\n  ${advice.join('\n  ')}`, {
    code: 'ATTUNE_TEXTS',
  });
}
