/** Emits one process warning that lists the host's texts that break the rules for texts. Attune starts with them. */
export function warnOfTexts(advice: readonly string[]): void {
  if (advice.length === 0) return;
  process.emitWarning(
    `Reword these texts of the option "copy", which break the rules for texts:\n  ${advice.join('\n  ')}`,
    {
      code: 'ATTUNE_TEXTS',
    },
  );
}
