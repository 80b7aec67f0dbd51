import type { Dependencies, Output } from './dependencies.ts';

const screen: Output = {
  result: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
  progress: (text) => void (process.stderr.isTTY && process.stderr.write(`${text}\n`)),
};

/** The default dependencies. Imported on first use, so that `--help` and wrong settings load no database. */
export const defaultDependencies: Dependencies = {
  open: async (options) => (await import('../index.ts')).createAttune(options),
  localKek: async (file) => (await import('../store/crypto/kek.ts')).localKek(file),
  newKek: async () => (await import('../store/crypto/kek.ts')).newKek(),
  migrate: async (kept) => (await import('../maintenance.ts')).migrate(kept),
  resetClock: async (kept) => (await import('../maintenance.ts')).resetClock(kept),
  backup: async (asked) => (await import('../maintenance.ts')).backup(asked),
  rotateKeys: async (kept) => (await import('../maintenance.ts')).rotateKeys(kept),
  async erase(kept, viewer) {
    const { openAttune } = await import('../open-attune.ts');
    const { closeAttune } = await import('../use-cases/context.ts');
    const { erase } = await import('../use-cases/own-data/erase.ts');
    const attune = await openAttune(kept);
    try {
      await erase(attune, viewer);
    } finally {
      await closeAttune(attune);
    }
  },
  output: screen,
};
